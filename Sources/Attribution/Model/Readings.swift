internal import Language

/// The readings of one cue: what its best labels say, and what else its chances allow.
///
/// The chain decides token by token where a content ends and whether there is a source at all; the
/// judge, who sees the whole, chooses between the readings.
struct Readings {
  /// A source or more of a content must be this likely to be worth a reading.
  private static let least: Float = 0.1
  /// Where the chance to be content changes so much from token to token, it may begin or end.
  private static let step: Float = 0.08

  private let chances: UnsafePointer<SIMD8<Float>>
  private let window: Range<Int>
  /// Where the sentences of the window end.
  private let sentenceEnds: [Int]
  /// The sums of the chances of the window's tokens to be content and to be source.
  private let contents: Float
  private let sources: Float

  /// Readings by the chances of the tokens of `window`, which must outlive this value.
  init(_ chances: UnsafePointer<SIMD8<Float>>, _ window: Range<Int>, sentenceEnds: [Int]) {
    self.chances = chances
    self.window = window
    self.sentenceEnds = sentenceEnds
    var sum = SIMD8<Float>.zero
    for index in 0..<window.count { sum += chances[index] }
    typealias Label = StageTemplates.RoleLabel
    contents = sum[Label.contentFirst] + sum[Label.content]
    sources = sum[Label.sourceFirst] + sum[Label.source]
  }

  /// The reading itself, then the others, each with what the chances say of it.
  func all(of first: StatementCandidate) -> [StatementCandidate] {
    var readings = [first]
    if first.source.isEmpty, let source = likeliestSource(first) {
      var other = first
      other.source = [source]
      other.sourceReading = .added
      readings.append(other)
    } else if !first.source.isEmpty, first.source.joined().allSatisfy({ source($0) < 0.75 }) {
      var other = first
      other.source = []
      other.sourceReading = .none
      readings.append(other)
    }
    for reading in readings where !reading.content.isEmpty {
      readings += otherContents(of: reading)
    }
    for number in readings.indices { measure(&readings[number]) }
    return readings
  }

  private func content(_ token: Int) -> Float {
    let chance = chances[token - window.lowerBound]
    return chance[StageTemplates.RoleLabel.contentFirst] + chance[StageTemplates.RoleLabel.content]
  }

  private func source(_ token: Int) -> Float {
    let chance = chances[token - window.lowerBound]
    return chance[StageTemplates.RoleLabel.sourceFirst] + chance[StageTemplates.RoleLabel.source]
  }

  /// The likeliest token to be the source, with those around it that are nearly as likely.
  private func likeliestSource(_ reading: StatementCandidate) -> Range<Int>? {
    func isFree(_ token: Int) -> Bool {
      window.contains(token) && !reading.cue.tokens.contains(token)
        && !reading.content.contains { $0.contains(token) }
    }
    var best = window.lowerBound
    var highest: Float = 0
    for token in window where isFree(token) && source(token) > highest {
      (best, highest) = (token, source(token))
    }
    guard highest > Self.least else { return nil }
    var (start, end) = (best, best + 1)
    while isFree(start - 1), source(start - 1) > 0.5 * highest { start -= 1 }
    while isFree(end), source(end) > 0.5 * highest { end += 1 }
    return start..<end
  }

  /// The same with a content that begins later, ends sooner or later, or is its longest part alone.
  private func otherContents(of reading: StatementCandidate) -> [StatementCandidate] {
    guard let first = reading.content.first, let last = reading.content.last else { return [] }
    var others: [StatementCandidate] = []
    func add(_ content: [Range<Int>], _ kind: StatementCandidate.ContentReading) {
      var other = reading
      other.content = content
      other.contentReading = kind
      others.append(other)
    }
    if let cut = greatestStep(in: last, from: { content($0 - 1) - content($0) }) {
      add(reading.content.dropLast() + [last.lowerBound..<cut], .shortEnd)
      let rest = last.lowerBound..<last.upperBound
      let other = greatestStep(in: rest) {
        abs($0 - cut) < 3 ? 0 : content($0 - 1) - content($0)
      }
      if let other { add(reading.content.dropLast() + [last.lowerBound..<other], .shorterEnd) }
    }
    if let end = sentenceEnds.first(where: { last.lowerBound < $0 }), end < last.upperBound {
      add(reading.content.dropLast() + [last.lowerBound..<end], .sentence)
    }
    if let cut = greatestStep(in: first, from: { content($0) - content($0 - 1) }) {
      add([cut..<first.upperBound] + reading.content.dropFirst(), .shortStart)
    }
    var end = last.upperBound
    while window.contains(end), !reading.cue.tokens.contains(end), content(end) > Self.least {
      end += 1
    }
    if end > last.upperBound + 1 {
      add(reading.content.dropLast() + [last.lowerBound..<end], .longEnd)
    }
    var start = first.lowerBound
    while window.contains(start - 1), isFree(start - 1, in: reading),
      content(start - 1) > Self.least
    { start -= 1 }
    if start < first.lowerBound - 1 {
      add([start..<first.upperBound] + reading.content.dropFirst(), .longStart)
    }
    if reading.content.count > 1, isFree(first.upperBound..<last.lowerBound, in: reading) {
      add([first.lowerBound..<last.upperBound], .joined)
    }
    if reading.content.count > 1, let longest = reading.content.max(by: { $0.count < $1.count }) {
      add([longest], .onePart)
    }
    return others
  }

  private func isFree(_ token: Int, in reading: StatementCandidate) -> Bool {
    !reading.cue.tokens.contains(token) && !reading.source.contains { $0.contains(token) }
  }

  private func isFree(_ range: Range<Int>, in reading: StatementCandidate) -> Bool {
    !reading.cue.tokens.overlaps(range) && !reading.source.contains { $0.overlaps(range) }
  }

  /// The token before which `change` is greatest.
  private func greatestStep(in range: Range<Int>, from change: (Int) -> Float) -> Int? {
    var best: Int?
    var greatest = Self.step
    for token in range.dropFirst() where change(token) > greatest {
      (best, greatest) = (token, change(token))
    }
    return best
  }

  /// Notes the chances of the reading's tokens.
  private func measure(_ reading: inout StatementCandidate) {
    typealias Label = StageTemplates.RoleLabel
    var sum: Float = 0
    var lowest: Float = 1
    for range in reading.content {
      for token in range {
        sum += content(token)
        lowest = min(lowest, content(token))
      }
    }
    if let first = reading.content.first, let last = reading.content.last {
      reading.contentMean = sum / Float(reading.contentCount)
      reading.contentLowest = lowest
      reading.contentStart = start(at: first.lowerBound)
      let next = last.upperBound - window.lowerBound
      reading.contentEnd = next < window.count ? 1 - chances[next][Label.content] : 1
    }
    compare(&reading, sum)
    if reading.source.isEmpty {
      var outside: Float = 1
      for token in window where 1 - source(token) < outside {
        if !reading.content.contains(where: { $0.contains(token) }) { outside = 1 - source(token) }
      }
      reading.sourceMean = outside
    } else {
      let tokens = reading.source.joined()
      reading.sourceMean = tokens.reduce(0) { $0 + source($1) } / Float(tokens.count)
    }
  }

  /// Notes how much of what is likely the reading has; `inside` is the sum over its content.
  private func compare(_ reading: inout StatementCandidate, _ inside: Float) {
    let count = Float(reading.contentCount)
    reading.expectedContent = inside / max(count + contents - inside, 0.01)
    var sourceCount: Float = 0
    var sourcesInside: Float = 0
    for range in reading.source {
      for token in range { sourcesInside += source(token) }
      sourceCount += Float(range.count)
    }
    reading.expectedSource = sourcesInside / max(sourceCount + sources - sourcesInside, 0.01)
    var highest: Float = 0
    var next = window.lowerBound
    for range in reading.content + [window.upperBound..<window.upperBound] {
      while next < range.lowerBound {
        highest = max(highest, content(next))
        next += 1
      }
      next = max(next, range.upperBound)
    }
    reading.contentOutside = highest
  }

  /// The chance that a content begins at a token: that it is the first, or that the one before is none.
  private func start(at token: Int) -> Float {
    let own = chances[token - window.lowerBound][StageTemplates.RoleLabel.contentFirst]
    guard token > window.lowerBound else { return own }
    return max(own, content(token) - content(token - 1))
  }
}
