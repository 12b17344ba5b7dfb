internal import Attribution
internal import Language
internal import News

/// The passages of a text that is to be checked: what it quotes and what it reports.
package struct Draft: Sendable {
  /// A passage with its place.
  package struct Item: Sendable {
    package let passage: Passage
    /// Whom the draft credits, by the fullest form of the name that it has; nil for nobody.
    package let speaker: String?
    /// The line that the passage begins in, from 1.
    package let line: Int
  }

  /// Quotations of fewer words, where nobody is credited, are names and phrases.
  private static let leastUncredited = 4

  /// In text order.
  package let items: [Item]
  /// How many quotations are one word, or have too many words to be quotations.
  package let leftOut: Int

  /// Finds the passages with the extractor that reads articles.
  package init(_ text: String) {
    let attributions = Attributor().attributions(in: text)
    let words = PlainWords(text)
    let runs = Self.quotations(in: text)
    var found: [(spans: [TextSpan], isQuoted: Bool, speaker: String?)] = []
    var covered: [TextSpan] = []
    for statement in attributions.statements where !statement.isNested && statement.isAsserted {
      let speaker = Self.name(of: statement, in: attributions)
      let whole = TextSpan(statement.content[0].start, statement.content.map(\.end).max() ?? 0)
      let quoted = runs.filter { run in statement.content.contains { $0.overlaps(run) } }
      if quoted.isEmpty {
        found.append(([whole], false, speaker))
      } else {
        // Of indirect speech with quoted parts, the quoted parts are what can be checked by word.
        found += Self.sentences(quoted, in: words).map { ($0, true, speaker) }
        covered += quoted
      }
    }
    for run in runs
    where !covered.contains(run) && words.words(in: run).count >= Self.leastUncredited {
      found.append(([run], true, nil))
    }
    var seen: Set<TextSpan> = []
    var items: [Item] = []
    var leftOut = 0
    for (spans, isQuoted, speaker) in found.sorted(by: { $0.spans[0] < $1.spans[0] })
    where seen.insert(spans[0]).inserted {
      do throws(Passage.Fault) {
        items.append(
          Item(
            passage: try Passage(
              spans.map { words.text(of: $0) }.joined(separator: " "), isQuoted: isQuoted),
            speaker: speaker, line: 1 + words.bytes[..<spans[0].start].count { $0 == 0x0A }))
      } catch {
        leftOut += 1
      }
    }
    self.items = items
    self.leftOut = leftOut
  }

  /// Quoted parts, those together of which one goes on in the next behind a reporting clause.
  private static func sentences(_ runs: [TextSpan], in words: PlainWords) -> [[TextSpan]] {
    var sentences: [[TextSpan]] = []
    for run in runs {
      let first = words.words(in: run).first.map { words.spelling(of: $0) }
      let before = sentences.last?.last.flatMap { words.text(of: $0).trimmed.last }
      if first?.first?.isLowercase ?? false, before == "," || before?.isLetter ?? false {
        sentences[sentences.count - 1].append(run)
      } else {
        sentences.append([run])
      }
    }
    return sentences
  }

  /// What stands between quotation marks, without the marks.
  private static func quotations(in text: String) -> [TextSpan] {
    let table = TokenTable(text)
    return table.quotations.filter { !$0.inner.isEmpty }.map { quotation in
      TextSpan(
        Int(table.starts[quotation.inner.lowerBound]),
        Int(table.ends[quotation.inner.upperBound - 1]))
    }
  }

  /// The name of whoever makes a statement, where it is a name.
  private static func name(of statement: Statement, in attributions: Attributions) -> String? {
    let speakers = attributions.speakers(of: statement).map { attributions.speakers[$0] }
    return speakers.first { $0.kind == .person || $0.kind == .organization }?.name
  }
}
