internal import News
internal import Proof
internal import Repository

/// The words of a statement with those around them, as a page shows them.
struct QuotedContext {
  private let body: [UInt8]
  private let statement: Statement
  private let highlights: [TextSpan]
  private let window: TextSpan

  /// Takes so many bytes on either side, cut between words.
  init(_ evidence: EvidenceStatement, in body: String, around room: Int) {
    self.body = Array(body.utf8)
    statement = evidence.stored.statement
    highlights = evidence.highlights
    let spans = statement.content + statement.cue + statement.source
    let first = min(spans.map(\.start).min() ?? 0, self.body.count)
    let last = min(spans.map(\.end).max() ?? 0, self.body.count)
    window = TextSpan(
      Self.border(self.body, backward: first, by: room),
      Self.border(self.body, forward: last, by: room))
  }

  /// The words, marked as content, cue, source or what was searched for.
  var html: String {
    var borders: Set<Int> = [window.start, window.end]
    for span in statement.content + statement.cue + statement.source + highlights
    where span.overlaps(window) {
      borders.insert(max(span.start, window.start))
      borders.insert(min(span.end, window.end))
    }
    let sorted = borders.sorted()
    let pieces = zip(sorted, sorted.dropFirst()).map { piece(TextSpan($0, $1)) }
    return (window.start > 0 ? "… " : "") + pieces.joined() + (window.end < body.count ? " …" : "")
  }

  private func piece(_ span: TextSpan) -> String {
    let words = HTML.text(String(decoding: body[span.start..<span.end], as: UTF8.self))
    func isIn(_ spans: [TextSpan]) -> Bool { spans.contains { $0.overlaps(span) } }
    let found = isIn(highlights) ? "<strong>\(words)</strong>" : words
    if isIn(statement.content) { return "<mark>\(found)</mark>" }
    if isIn(statement.cue) { return "<span class=\"cue\">\(found)</span>" }
    if isIn(statement.source) { return "<span class=\"source\">\(found)</span>" }
    return "<span class=\"context\">\(found)</span>"
  }

  /// A place up to `room` bytes before another, behind a blank where there is one.
  private static func border(_ body: [UInt8], backward place: Int, by room: Int) -> Int {
    guard place > room else { return 0 }
    var start = place - room
    while start < place, !isBlank(body[start]) { start += 1 }
    while start < place, isBlank(body[start]) { start += 1 }
    return start
  }

  private static func border(_ body: [UInt8], forward place: Int, by room: Int) -> Int {
    guard body.count - place > room else { return body.count }
    var end = place + room
    while end > place, !isBlank(body[end]) { end -= 1 }
    while end > place, isBlank(body[end - 1]) { end -= 1 }
    return end
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
}
