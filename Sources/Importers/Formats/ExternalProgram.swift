#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A program of the system that a format is read by, since no library that may be linked does it.
package struct ExternalProgram: Hashable, Sendable {
  /// The command: "pdftotext".
  package let name: String
  /// What to install where, as an imperative clause.
  package let installation: String

  /// Where the program stands, found along PATH as a shell does; nil when it is not installed.
  package var path: String? {
    guard let variable = getenv("PATH") else { return nil }
    for folder in String(cString: variable).split(separator: ":") {
      let candidate = "\(folder)/\(name)"
      if access(candidate, X_OK) == 0 { return candidate }
    }
    return nil
  }
}
