/// An FTS5 MATCH expression that is valid by construction: https://www.sqlite.org/fts5.html#full_text_query_syntax
///
/// Users' words come in only as strings between quotation marks, so nothing that is typed is ever
/// read as syntax.
package struct MatchPattern: Hashable, Sendable {
  /// What stands on the right of MATCH.
  package let text: String
  /// The tag of every phrase, in the order in which FTS5 numbers them.
  package let tags: [PhraseTag]

  /// What the maker of a phrase wants to know when a row has it.
  package struct PhraseTag: Hashable, Sendable {
    /// Phrases of one group are forms of one thing looked for; negative when not looked for.
    package let group: Int
    /// True when the phrase is what was asked for and not another form of it.
    package let isExact: Bool
    /// How many rows have the phrase, if that is known; else ranking counts them.
    package let rowCount: Int?
    /// How many words the phrase has.
    package fileprivate(set) var wordCount = 1

    package init(group: Int, isExact: Bool, rowCount: Int? = nil) {
      self.group = group
      self.isExact = isExact
      self.rowCount = rowCount
    }
  }

  private init(text: String, tags: [PhraseTag]) {
    self.text = text
    self.tags = tags
  }

  /// The words one after the other; with `isPrefix` the last one may go on.
  ///
  /// Every word must hold at least one character that the table's tokenizer keeps, or FTS5 drops
  /// the phrase and numbers the others anew.
  package static func phrase(
    _ words: [String], isPrefix: Bool = false,
    tag: PhraseTag = PhraseTag(group: 0, isExact: true)
  ) -> MatchPattern {
    precondition(!words.isEmpty, "a phrase has words")
    let quoted = words.map(quote).joined(separator: " + ")
    var tag = tag
    tag.wordCount = words.count
    return MatchPattern(text: isPrefix ? quoted + " *" : quoted, tags: [tag])
  }

  /// Rows that match every one of `patterns`, of which there is at least one.
  package static func all(_ patterns: [MatchPattern]) -> MatchPattern {
    joined(patterns, by: "AND")
  }

  /// Rows that match at least one of `patterns`, of which there is at least one.
  package static func any(_ patterns: [MatchPattern]) -> MatchPattern {
    joined(patterns, by: "OR")
  }

  /// Rows that match this pattern and not `other`.
  package func excluding(_ other: MatchPattern) -> MatchPattern {
    let unwanted = other.tags.map { PhraseTag(group: -1, isExact: $0.isExact) }
    return MatchPattern(text: "(\(text)) NOT (\(other.text))", tags: tags + unwanted)
  }

  /// Rows where the phrases stand within `distance` words of each other.
  ///
  /// Every element of `phrases` is made by `phrase`.
  package static func near(_ phrases: [MatchPattern], distance: Int) -> MatchPattern {
    precondition(
      !phrases.isEmpty && phrases.allSatisfy { $0.tags.count == 1 }, "NEAR joins single phrases")
    return MatchPattern(
      text: "NEAR(\(phrases.map(\.text).joined(separator: " ")), \(max(0, distance)))",
      tags: phrases.flatMap(\.tags))
  }

  /// The pattern, looked for in these columns only.
  package func within(columns: [String]) -> MatchPattern {
    precondition(!columns.isEmpty, "a column filter names a column")
    let names = columns.map(Self.quote).joined(separator: " ")
    return MatchPattern(text: "{\(names)} : (\(text))", tags: tags)
  }

  private static func joined(_ patterns: [MatchPattern], by word: String) -> MatchPattern {
    precondition(!patterns.isEmpty, "\(word) joins patterns")
    guard patterns.count > 1 else { return patterns[0] }
    return MatchPattern(
      text: patterns.map { "(\($0.text))" }.joined(separator: " \(word) "),
      tags: patterns.flatMap(\.tags))
  }

  /// A string of the FTS5 query language: a quotation mark inside is doubled, a NUL left out.
  private static func quote(_ word: String) -> String {
    var quoted = "\""
    for scalar in word.unicodeScalars where scalar != "\0" {
      quoted.unicodeScalars.append(scalar)
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "\""
  }
}
