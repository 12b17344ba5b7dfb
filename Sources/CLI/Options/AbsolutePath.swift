internal import Importers

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Paths from the root of the file system.
enum AbsolutePath {
  /// How an archive may know what a path names, the likeliest first: with links followed where the
  /// file is there, else by its name alone.
  static func candidates(_ path: String) -> [String] {
    let plain = lexical(path)
    let followed = lexical(URL(filePath: plain).resolvingSymlinksInPath().path)
    return followed == plain ? [plain] : [followed, plain]
  }

  /// The path without `.`, `..` and doubled slashes.
  private static func lexical(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : ArticleFile.currentFolder + "/" + path
    var steps: [Substring] = []
    for step in whole.split(separator: "/") where step != "." {
      if step == ".." {
        _ = steps.popLast()
      } else {
        steps.append(step)
      }
    }
    return "/" + steps.joined(separator: "/")
  }
}
