#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The locale in which names of members are made: one whose characters are UTF-8.
///
/// POSIX.1-2017, newlocale and uselocale; the program itself stays in the locale "C".
enum NameLocale {
  /// nil where the system has no such locale, and names then come as their bytes.
  nonisolated(unsafe) static let shared: locale_t? =
    newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) ?? newlocale(LC_CTYPE_MASK, "en_US.UTF-8", nil)
}
