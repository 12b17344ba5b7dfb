/// The words by which somebody looks for a name that may be written otherwise.
package enum SoughtName {
  /// What may stand for each word of a name, one after the other; each way is a row of words.
  ///
  /// Initials are sought together and apart: "JK" and "J. K." find "J.K. Rowling".
  package static func ways(_ words: [String]) -> [[[String]]] {
    var ways: [[[String]]] = []
    var initials: [String] = []
    func close() {
      if initials.count == 1 { ways.append([initials]) }
      if initials.count > 1 { ways.append([initials, [initials.joined()]]) }
      initials = []
    }
    for word in words {
      if word.count == 1 {
        initials.append(word)
        continue
      }
      close()
      ways.append(word.count == 2 ? [[word], word.map { String($0) }] : [[word]])
    }
    close()
    return ways
  }

  /// A name without the articles that Arabic surnames have or lack: "al-Sisi" is sought as "Sisi".
  package static func withoutArticles(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).map { part in
      let pieces = part.split(separator: "-", maxSplits: 1)
      let isArticle = pieces.count == 2 && ["al", "el"].contains(NameFolding.fold(pieces[0]))
      return String(isArticle ? pieces[1] : part)
    }.joined(separator: " ")
  }
}
