internal import Attribution
internal import Language
internal import News

/// Trains the ranker of speakers on articles in which a reader said who every source is.
struct RankerTraining {
  let texts: [AnnotatedText]
  let labels: SpeakerLabels

  /// Parts of the cross-validation.
  static let folds = 5

  /// Reads the labels in the folder `labels`: of annotated `articles`, and of articles of `base`.
  init(_ articles: [AnnotatedText], labels folder: String, base: String) throws(TrainingError) {
    var labels = try SpeakerLabels(try CorpusReader.lines(folder + "/speakers.tsv"))
    let others = try labels.add(
      try CorpusReader.lines(folder + "/speakers-other.tsv"), base: try CorpusReader.lines(base))
    texts = articles.filter { labels.labels[$0.name] != nil } + others
    self.labels = labels
  }

  /// The annotated statements of a text, as the analysis would give them.
  static func statements(_ text: AnnotatedText) -> [Statement] {
    text.statements.map { statement in
      func spans(_ ranges: [Range<Int>]) -> [TextSpan] {
        ranges.map { TextSpan($0.lowerBound, $0.upperBound) }
      }
      return Statement(
        content: spans(statement.content), cue: spans(statement.cue),
        source: spans(statement.source), speaker: nil, kind: .indirect, confidence: 1,
        rule: "annotation")
    }
  }

  /// Every choice that the ranker has in these texts, by text; read on from the right answers or
  /// from those of the model itself.
  private func examples(
    _ numbers: [Int], _ writer: ModelWriter, isLeading: Bool, without dropped: Set<UInt32> = []
  ) -> [RankingExample] {
    let model = writer.model()
    return numbers.flatMap { number in
      let text = texts[number]
      let answers = text.statements.map { labels.label(of: $0.relation, in: text.name) }
      let teacher = RankingTeacher(isLeading: isLeading, without: dropped) { statement, names in
        guard let label = answers[statement] else { return nil }
        return Self.answer(label, names)
      }
      return Attributor.rankings(
        of: Self.statements(text), in: String(decoding: text.bytes, as: UTF8.self), model: model,
        teacher: teacher)
    }
  }

  /// Learns from the texts of these numbers: from right histories first, then from its own on
  /// texts that it has not seen.
  func learn(_ numbers: [Int], _ writer: ModelWriter) -> [Float] {
    // Whatever the model chose by before must not tell in what it learns now.
    writer.set(.speakers, Array(repeating: Float(0), count: 1 << SpeakerRanker.bits))
    let led = examples(numbers, writer, isLeading: true)
    var own: [RankingExample] = []
    for part in 0..<Self.folds {
      let left = numbers.enumerated().filter { $0.offset % Self.folds == part }.map(\.element)
      let rest = numbers.enumerated().filter { $0.offset % Self.folds != part }.map(\.element)
      writer.set(.speakers, Self.learn(examples(rest, writer, isLeading: true)))
      own += examples(left, writer, isLeading: false)
    }
    return Self.learn(led + own)
  }

  /// Learns from all texts.
  func learnAll(_ writer: ModelWriter) -> [Float] { learn(Array(texts.indices), writer) }

  /// The place of the right one among `names`: their number for nobody, nil when it is not there.
  private static func answer(_ label: SpeakerLabels.Label, _ names: [String]) -> Int? {
    guard label.isNamed else { return names.count }
    guard label.names.count == 1 else { return nil }
    let right = label.names[0]
    let isPerson = label.kind == .person
    // The whole name first, then any form of it.
    let whole = names.firstIndex {
      NameAgreement.words($0) == NameAgreement.words(right)
    }
    return whole
      ?? names.firstIndex {
        isPerson ? NameAgreement.person($0, right) : NameAgreement.organization($0, right)
      }
  }

  /// Learns the weights: AdaGrad on the log loss of each choice.
  static func learn(_ examples: [RankingExample]) -> [Float] {
    let size = 1 << SpeakerRanker.bits
    var weights = Array(repeating: Float(0), count: size)
    var squares = Array(repeating: Float(1), count: size)
    var sums = weights
    var random = RandomNumbers(seed: 11)
    let epochs = 12
    for epoch in 0..<epochs {
      for number in random.order(examples.count) {
        let example = examples[number]
        let chances = SpeakerRanker.chances(example.candidates) { weights[Int($0)] }
        for (candidate, rows) in example.candidates.enumerated() {
          let slope = chances[candidate] - (candidate == example.target ? 1 : 0)
          for row in rows {
            let index = Int(row)
            let own = slope + 0.001 * weights[index]
            squares[index] += own * own
            weights[index] -= 0.02 * own / squares[index].squareRoot()
          }
        }
      }
      if epoch >= epochs / 2 {
        for index in 0..<size { sums[index] += weights[index] / Float(epochs - epochs / 2) }
      }
    }
    return sums
  }

  /// What the features of `CandidateFeatures` are about, by their numbers.
  private static let groups: [(String, Set<UInt32>)] = [
    ("all features", []),
    ("distance in sentences, paragraphs, tokens", [2, 3, 14, 31, 35]),
    ("grammatical role of the last mention", [4, 5, 7, 12, 29, 36, 43, 55, 57]),
    ("subject of the sentences before", [27, 28, 45, 46]),
    ("order of the last mentions", [6, 7, 8, 13, 36, 37]),
    ("who spoke last", [9, 10, 11, 12, 13, 30, 34, 37, 38, 39, 44, 47]),
    ("mentions by name alone", [55, 56, 57, 58, 59]),
    ("weight of all mentions so far", [20, 21, 22, 32, 39, 47]),
    ("how often the article names them", [16, 17, 18, 19, 33, 41, 43, 44, 46]),
    ("named in what is said", [23, 24, 25, 38, 58]),
    ("gender", [15]),
    ("evidence for a person", [1, 40, 41, 42]),
    ("people without a name between", [48, 49, 118, 119, 120]),
    ("named next", [50, 51, 52, 53, 54]),
    ("what the description says", Set(60...71).union(Set(110...117))),
  ]

  /// Shares of right choices, cross-validated on right histories, without one group of features
  /// after another.
  func ablate(_ writer: ModelWriter) {
    for (name, dropped) in Self.groups {
      let examples = texts.indices.map {
        self.examples([$0], writer, isLeading: true, without: dropped)
      }
      var right: [MentionSort: Int] = [:]
      var all: [MentionSort: Int] = [:]
      for fold in 0..<Self.folds {
        let seen = texts.indices.filter { Self.fold($0) != fold }.flatMap { examples[$0] }
        let weights = Self.learn(seen)
        for example in texts.indices.filter({ Self.fold($0) == fold }).flatMap({ examples[$0] }) {
          let chances = SpeakerRanker.chances(example.candidates) { weights[Int($0)] }
          let best = chances.indices.max { chances[$0] < chances[$1] }
          all[example.sort, default: 0] += 1
          if best == example.target { right[example.sort, default: 0] += 1 }
        }
      }
      let shares = [MentionSort.pronoun, .name, .role, .body].map { sort in
        let share = Double(right[sort] ?? 0) / Double(max(1, all[sort] ?? 0))
        return "\(sort) \((share * 1000).rounded() / 10)"
      }
      print("without \(name): \(shares.joined(separator: ", "))")
    }
  }

  /// Which part of the cross-validation holds a text.
  private static func fold(_ number: Int) -> Int { number % folds }

  /// Learns from all texts but those of each part, and answers in those: the lines for the scorer,
  /// and a table of the choices on standard output.
  func crossValidate(_ writer: ModelWriter) -> [String] {
    var lines: [String] = []
    var tally = ChoiceTally()
    for fold in 0..<Self.folds {
      let seen = texts.indices.filter { Self.fold($0) != fold }
      writer.set(.speakers, learn(seen, writer))
      for number in texts.indices where Self.fold(number) == fold {
        let examples = examples([number], writer, isLeading: false)
        let model = writer.model()
        for example in examples {
          tally.note(example, SpeakerRanker(model: model).chances(example.candidates))
        }
        let text = texts[number]
        let statements = Self.statements(text)
        let found = Attributor().resolve(
          statements, in: String(decoding: text.bytes, as: UTF8.self), model: model)
        lines += Self.lines(text, found)
      }
    }
    tally.print()
    return lines
  }

  /// Who says each statement, for the scorer: one JSON object a line, offsets in code points.
  private static func lines(_ text: AnnotatedText, _ found: Attributions) -> [String] {
    let offsets = CorpusReader.byteOffsets(of: text.bytes)
    func points(_ spans: [TextSpan]) -> String {
      func point(_ byte: Int) -> Int { offsets.firstIndex { $0 >= byte } ?? offsets.count - 1 }
      return "[" + spans.map { "[\(point($0.start)),\(point($0.end))]" }.joined(separator: ",")
        + "]"
    }
    return found.statements.map { statement in
      let speaker = statement.speaker.map { found.speakers[$0] }
      let isNamed =
        speaker.map {
          $0.kind == .person || $0.kind == .organization
            || $0.kind == .group && $0.name.contains(";")
        } ?? false
      let name = isNamed ? speaker?.name : nil
      let quoted = name.map {
        "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
      }
      return "{\"doc\":\"\(text.name)\",\"content\":\(points(statement.content)),"
        + "\"source\":\(points(statement.source)),\"speaker\":\(quoted ?? "null")}"
    }
  }
}

/// Counts how often choices are right, by sort of mention, and how well their chances hold.
private struct ChoiceTally {
  private var counts:
    [MentionSort: (all: Int, right: Int, named: Int, namedRight: Int, reachable: Int)] = [:]
  private var bins = Array(repeating: (count: 0, chance: Float(0), right: 0), count: 10)

  mutating func note(_ example: RankingExample, _ chances: [Float]) {
    guard let best = chances.indices.max(by: { chances[$0] < chances[$1] }) else { return }
    let nobody = chances.count - 1
    let isNamed = best < nobody && chances[best] >= 0.5
    let isRight = isNamed ? best == example.target : example.target == nobody
    var count = counts[example.sort] ?? (0, 0, 0, 0, 0)
    count.all += 1
    count.right += isRight ? 1 : 0
    count.named += isNamed ? 1 : 0
    count.namedRight += isNamed && isRight ? 1 : 0
    count.reachable += example.target < nobody ? 1 : 0
    counts[example.sort] = count
    let bin = min(9, Int(chances[best] * 10))
    bins[bin].count += 1
    bins[bin].chance += chances[best]
    bins[bin].right += best == example.target ? 1 : 0
  }

  func print() {
    Swift.print("sort        choices  right %  has owner  named  right of named %")
    for sort in MentionSort.allCases {
      guard let count = counts[sort] else { continue }
      func percent(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "-" : "\((Double(part) / Double(whole) * 1000).rounded() / 10)"
      }
      Swift.print(
        "\(sort)\t\(count.all)\t\(percent(count.right, count.all))\t\(count.reachable)\t\(count.named)\t\(percent(count.namedRight, count.named))"
      )
    }
    let total = bins.reduce(0) { $0 + $1.count }
    let error = bins.reduce(Float(0)) { sum, bin in
      bin.count == 0 ? sum : sum + abs(bin.chance - Float(bin.right))
    }
    Swift.print("expected calibration error: \(error / Float(max(1, total)))")
    for bin in bins where bin.count > 0 {
      Swift.print(
        "  \(bin.count)\t\(bin.chance / Float(bin.count))\t\(Float(bin.right) / Float(bin.count))")
    }
  }
}
