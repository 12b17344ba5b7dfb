internal import Repository

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The file that `--synonyms` names.
enum SynonymsFile {
  /// Reads its groups; throws when it cannot be read or holds none.
  static func read(_ path: String) throws -> Synonyms {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(
        "cannot read the synonyms of \(path)", advice: "check the path", status: .badArguments)
    }
    let synonyms = Synonyms(String(decoding: data, as: UTF8.self))
    guard !synonyms.isEmpty else {
      throw Failure(
        "\(path) holds no group of words",
        advice: "write the words of a group on one line, phrases between quotation marks",
        status: .badArguments)
    }
    return synonyms
  }
}
