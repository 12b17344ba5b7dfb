/// The files that lie beside a METS file or a page: nothing above the folder is ever opened.
enum METSFolder {
  /// The path of a page that a METS file names; nil where there is none below its folder.
  ///
  /// `names` are the names in that folder.
  static func path(of reference: String, besides mets: String, names: [String]) -> String? {
    var name = decoded(reference)[...]
    for prefix in ["file:///./", "file://./", "file://", "file:", "./"] where name.hasPrefix(prefix)
    {
      name = name.dropFirst(prefix.count)
    }
    let parts = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).filter { $0 != "." }
    guard let last = parts.last, !parts.contains(".."), !name.contains("://") else { return nil }
    let folder = self.folder(of: mets)
    let candidates =
      name.hasPrefix("/") ? [String(last)] : [parts.joined(separator: "/"), String(last)]
    for candidate in candidates where isFile(folder + candidate) { return folder + candidate }
    // Files that were fetched one by one often got something before their names.
    let alike = names.filter { $0.hasSuffix(last) }
    return alike.count == 1 ? folder + alike[0] : nil
  }

  /// The name of the METS file that divides the issue that a page belongs to.
  ///
  /// Only for a page that was found in a folder: who names a page wants to read it.
  static func file(thatDivides page: Piece) -> String? {
    guard page.hints.isFound, page.place.member == nil else { return nil }
    let folder = self.folder(of: page.place.path)
    let name = page.place.name
    var names = [Array(name.utf8)]
    if let mark = name.firstIndex(of: "_") { names.append(Array(name[mark...].dropFirst().utf8)) }
    for place in [folder, folder + "../"] {
      // Those of other issues lie in the same folder: the most alike by name come first.
      let candidates = self.names(in: place)
        .filter {
          $0.lowercased().contains("mets") && $0.lowercased().hasSuffix(".xml") && $0 != name
        }
        .map { (name: $0, alike: zip($0, name).prefix { $0 == $1 }.count) }
        .sorted { ($1.alike, $0.name) < ($0.alike, $1.name) }
      for candidate in candidates.prefix(3) where divides(place + candidate.name, pages: names) {
        return candidate.name
      }
    }
    return nil
  }

  /// True when a file has one of the pages' names in it and says where articles begin.
  private static func divides(_ path: String, pages: [[UInt8]]) -> Bool {
    var hasPage = false
    var hasArticles = false
    let article = Array("type=\"article".utf8)
    do throws(ImportProblem) {
      let piece = Piece(try FileSource(ArticleFile(path: path)), place: Place(path: path))
      var kept: [UInt8] = []
      while true {
        let bytes = try piece.readSome(256 << 10)
        guard !bytes.isEmpty else { return false }
        kept += bytes
        hasPage = hasPage || pages.contains { kept.contains(sequence: $0) }
        hasArticles =
          hasArticles
          || kept.map { Byte.isUppercase($0) ? $0 | 0x20 : $0 }.contains(sequence: article)
        if hasPage && hasArticles { return true }
        kept = Array(kept.suffix(512))
      }
    } catch {
      // Whoever reads the METS file says what is wrong with it.
      return false
    }
  }

  /// The names of what lies in the folder of a file.
  static func names(besides path: String) -> [String] { names(in: folder(of: path)) }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "./" }
    return String(path[...slash])
  }

  private static func names(in folder: String) -> [String] {
    do throws(ImportProblem) {
      return try FileSystem.names(in: folder)
    } catch {
      // A folder that may not be looked into has nothing to give.
      return []
    }
  }

  private static func isFile(_ path: String) -> Bool {
    do throws(ImportProblem) {
      return try FileSystem.status(of: path).kind == .file
    } catch {
      // There is no such file.
      return false
    }
  }

  /// A reference with its `%20` replaced.
  private static func decoded(_ reference: String) -> String {
    guard reference.contains("%") else { return reference }
    var bytes: [UInt8] = []
    var rest = Array(reference.utf8)[...]
    while let byte = rest.first {
      let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
