#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Who the sources of annotated statements are, as a reader said.
struct SpeakerLabels {
  /// One reader's answer for one source.
  struct Label: Sendable {
    enum Kind: String, Sendable {
      case person, organization, group, unnamed, document, author
    }

    let kind: Kind
    /// "surname", "pronoun" and so on.
    let mention: String
    /// The names of people and bodies, fullest form; empty for the rest.
    let names: [String]

    /// True for people and bodies: those who have a right answer.
    var isNamed: Bool { kind == .person || kind == .organization }
  }

  /// Labels by article and relation.
  private(set) var labels: [String: [String: Label]] = [:]

  /// Reads lines of article, relation, kind, mention and name, parted by tabs.
  init(_ lines: [Substring]) throws(TrainingError) {
    for line in lines where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 5, let kind = Label.Kind(rawValue: String(fields[2])) else {
        throw TrainingError("no label: \(line)")
      }
      labels[String(fields[0]), default: [:]][String(fields[1])] = Label(
        kind: kind, mention: String(fields[3]), names: Self.names(fields[4]))
    }
  }

  /// Reads labels of articles that are not annotated: lines of article (a line of `base`, counted
  /// from 0), source, content, kind, mention and name; returns those articles with the labelled
  /// statements.
  ///
  /// `base` holds one JSON object a line with title and paras.
  mutating func add(
    _ lines: [Substring], base: [Substring]
  ) throws(TrainingError) -> [AnnotatedText] {
    var texts: [AnnotatedText] = []
    for line in lines where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 6, let number = Int(fields[0]), base.indices.contains(number),
        let kind = Label.Kind(rawValue: String(fields[3]))
      else { throw TrainingError("no label: \(line)") }
      let name = "news-base \(number)"
      if texts.last?.name != name {
        texts.append(AnnotatedText(name: name, bytes: try Self.text(base[number])))
      }
      let last = texts.count - 1
      let relation = "E\(texts[last].statements.count + 1)"
      texts[last].statements.append(
        AnnotatedText.Statement(
          relation: relation, content: Self.spans(fields[2]), source: Self.spans(fields[1])))
      labels[name, default: [:]][relation] = Label(
        kind: kind, mention: String(fields[4]), names: Self.names(fields[5]))
    }
    return texts
  }

  private struct BaseArticle: Decodable {
    let title: String
    let paras: [String]
  }

  private static func text(_ line: Substring) throws(TrainingError) -> [UInt8] {
    do {
      let article = try JSONDecoder().decode(BaseArticle.self, from: Data(line.utf8))
      return Array((article.title + "\n\n" + article.paras.joined(separator: "\n\n") + "\n").utf8)
    } catch {
      throw TrainingError("no article: \(line.prefix(80))")
    }
  }

  private static func spans(_ field: Substring) -> [Range<Int>] {
    field.split(separator: ",").compactMap { span in
      let ends = span.split(separator: "-").compactMap { Int($0) }
      return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
    }
  }

  private static func names(_ field: Substring) -> [String] {
    field.split(separator: ";").map { String($0.drop { $0 == " " }) }
  }

  /// The label of a relation of an article, nil where the reader could not tell.
  func label(of relation: String, in article: String) -> Label? {
    guard let label = labels[article]?[relation] else { return nil }
    return label.isNamed && label.names.isEmpty ? nil : label
  }
}

/// Compares the name that an article's register has with the one that a reader gave.
enum NameAgreement {
  private static let empty: Set<String> = ["the", "a", "an", "mr", "mrs", "ms", "dr", "jr", "sr"]

  /// The words of a name in small letters, without marks.
  static func words(_ name: String) -> [String] {
    name.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
      .filter { !empty.contains($0) }
  }

  /// True when both may be one person: the last words agree, and the first ones of two full names.
  static func person(_ found: String, _ right: String) -> Bool {
    let (f, r) = (words(found), words(right))
    guard let last = f.last, let first = f.first, r.count > 0 else { return false }
    if f.count == 1 { return r.contains(last) }
    if r.count == 1 { return last == r[0] }
    return f.contains(r[0]) && f.contains(r[r.count - 1])
      || r.contains(first) && r.contains(last)
  }

  /// True when both may be one body: the same words, or all of the shorter at the end of the longer.
  static func organization(_ found: String, _ right: String) -> Bool {
    let (f, r) = (words(found), words(right))
    guard !f.isEmpty, !r.isEmpty else { return false }
    return f == r || f.count > 1 && r.suffix(f.count) == f[...]
      || r.count > 1 && f.suffix(r.count) == r[...]
  }
}
