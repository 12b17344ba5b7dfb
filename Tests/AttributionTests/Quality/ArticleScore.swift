import News

@testable import Attribution

/// How many of some cases came out right.
struct Share: Sendable {
  private(set) var right = 0
  private(set) var all = 0

  var percent: Double { all == 0 ? 100 : 100 * Double(right) / Double(all) }

  mutating func note(_ isRight: Bool) {
    right += isRight ? 1 : 0
    all += 1
  }

  static func += (left: inout Share, right: Share) {
    left.right += right.right
    left.all += right.all
  }
}

/// How the analysis of labelled articles compares with their labels.
struct ArticleScore: Sendable {
  /// Attributions with at least half of their words in the content of one statement.
  var found = Share()
  /// Found ones of a person or body, or of nobody knows which, with the right speaker.
  var speaker = Share()
  /// Found ones for which the program names a person or body, with the right one.
  var named = Share()
  var attitude = Share()
  var factuality = Share()
  /// Acts and silences that the program takes for something said.
  var acts = 0
  /// Found ones that were not said, or only supposed, and that the program shows as said.
  var falselySaid = 0
  /// Statements of the first level, shown as said by a person or body, that no label knows.
  var strays = 0
  /// What went wrong, one line each.
  var errors: [String] = []

  static func += (left: inout ArticleScore, right: ArticleScore) {
    left.found += right.found
    left.speaker += right.speaker
    left.named += right.named
    left.attitude += right.attitude
    left.factuality += right.factuality
    left.acts += right.acts
    left.falselySaid += right.falselySaid
    left.strays += right.strays
    left.errors += right.errors
  }
}

extension ArticleScore {
  /// Compares what the program finds in an article with its labels.
  init(of article: LabelledArticle) {
    let found = Attributor().attributions(in: article.text)
    let places = WordPlaces(in: article.text)
    let contents = found.statements.map { places.numbers(in: $0.content) }
    var labelled: Set<Int> = []
    for label in article.labels {
      let wanted = places.numbers(in: label.content)
      let best = contents.indices.filter {
        !found.statements[$0].isNested
          && 2 * contents[$0].intersection(wanted).count >= wanted.count
      }.max { left, right in
        Self.likeness(contents[left], wanted, labelled.contains(left))
          < Self.likeness(contents[right], wanted, labelled.contains(right))
      }
      self.found.note(best != nil)
      if let best {
        labelled.insert(best)
        note(found.statements[best], found, label, article)
      } else {
        complain("not found", label, article)
      }
    }
    let rest = found.statements.indices.filter {
      !labelled.contains($0) && found.statements[$0].isAsserted
    }.map { found.statements[$0] }
    for act in article.acts {
      let words = places.numbers(in: [act])
      let statement = rest.first {
        !places.numbers(in: $0.content + $0.cue).isDisjoint(with: words)
      }
      guard let statement else { continue }
      acts += 1
      errors.append("\(article.name): act as statement: \(article.text(statement.content))")
    }
    for statement in rest where !statement.isNested {
      let names = Self.names(of: statement, found)
      guard !names.isEmpty else { continue }
      strays += 1
      errors.append(
        "\(article.name): stray, by \(names.joined(separator: "; ")): "
          + article.text(statement.content))
    }
  }

  /// Shared words, then share of all words; one that stands for another label already comes last.
  private static func likeness(
    _ content: Set<Int>, _ wanted: Set<Int>, _ isTaken: Bool
  ) -> Double {
    let shared = Double(content.intersection(wanted).count)
    return shared + shared / Double(content.union(wanted).count) / 2 + (isTaken ? 0 : 0.4)
  }

  private mutating func note(
    _ statement: Statement, _ found: Attributions, _ label: LabelledArticle.Label,
    _ article: LabelledArticle
  ) {
    let names = Self.names(of: statement, found)
    let isRight = SpeakerWords(names) == SpeakerWords(label.names)
    if label.kind == .person || label.kind == .organization { speaker.note(isRight) }
    if !names.isEmpty { named.note(isRight) }
    if !isRight {
      let wanted = label.names.isEmpty ? "nobody" : label.names.joined(separator: "; ")
      let own = names.isEmpty ? "nobody" : names.joined(separator: "; ")
      complain(
        "speaker \(own), not \(wanted), of source “\(article.text(statement.source))”", label,
        article)
    }
    attitude.note(statement.attitude == label.attitude)
    if statement.attitude != label.attitude {
      complain("\(statement.attitude), not \(label.attitude)", label, article, statement)
    }
    factuality.note(statement.factuality == label.factuality)
    if statement.factuality != label.factuality {
      complain("\(statement.factuality), not \(label.factuality)", label, article, statement)
    }
    if label.factuality != .said, statement.isAsserted { falselySaid += 1 }
  }

  /// The people or bodies that the program names for a statement.
  private static func names(of statement: Statement, _ found: Attributions) -> [String] {
    guard let index = statement.speaker else { return [] }
    let speaker = found.speakers[index]
    let names = speaker.name.split(separator: "; ").map(String.init)
    let isNamed = speaker.kind == .person || speaker.kind == .organization || names.count > 1
    return isNamed ? names : []
  }

  private mutating func complain(
    _ what: String, _ label: LabelledArticle.Label, _ article: LabelledArticle,
    _ statement: Statement? = nil
  ) {
    let cue = statement.map { " cue “\(article.text($0.cue))”" } ?? ""
    errors.append(
      "\(article.name): \(what):\(cue) \(label.source) | \(article.text(label.content))")
  }
}

extension LabelledArticle {
  /// The words of these spans.
  func text(_ spans: [TextSpan]) -> String {
    let bytes = Array(text.utf8)
    return spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
      .joined(separator: " … ")
  }
}

/// Names as sets of words, without titles, nicknames in marks, stops and "the".
struct SpeakerWords: Equatable, Sendable {
  private let names: Set<[String]>

  private static let titles: Set<String> = [
    "the", "mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame", "president", "mayor",
    "judge", "senator", "professor", "baroness", "baron", "bishop", "captain", "s", "daw", "kc",
    "mp",
  ]

  init(_ names: [String]) {
    self.names = Set(names.map(Self.words))
  }

  private static func words(of name: String) -> [String] {
    let bare = name.replacing(#/[“"'‘][^“"”’']+[”"’'] /#, with: "").replacing(".", with: "")
    let all = bare.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let own = all.filter { !titles.contains($0) }
    return own.isEmpty ? all : own
  }
}
