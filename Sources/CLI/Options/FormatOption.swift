internal import ArgumentParser
internal import Importers

/// The formats that `--format` takes.
enum FormatOption {
  /// Throws what there is to choose from when there is no such format.
  static func check(_ name: String?) throws {
    guard let name, FormatRegistry.format(named: name) == nil else { return }
    throw ValidationError(
      "There is no format \u{201C}\(name)\u{201D}; archive formats lists them: "
        + FormatRegistry.names.joined(separator: ", "))
  }
}
