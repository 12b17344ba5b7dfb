internal import XML

/// What the program that saved a page wrote into it: where it came from and when.
struct SavedPage {
  private(set) var url: String?
  /// The day on which it was saved, as the program wrote it.
  private(set) var date: String?

  init(_ html: String) {
    let head = html.utf8.prefix(16 << 10)
    guard let text = String(bytes: head) else { return }
    if let comment = text.firstRange(of: "Page saved with SingleFile") {
      // https://github.com/gildas-lormeau/SingleFile
      let lines = text[comment.upperBound...].prefix(2000)
      url = Self.value("url:", in: lines)
      date = Self.value("saved date:", in: lines).map(Self.withoutZoneName)
    } else if let comment = text.firstRange(of: "saved from url=(") {
      // https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/compatibility/ms537628(v=vs.85)
      let rest = text[comment.upperBound...].drop { $0 != ")" }.dropFirst()
      url = Self.address(String(rest.prefix { !$0.isWhitespace && $0 != ">" }))
    } else if let comment = text.firstRange(of: "Mirrored from ") {
      let rest = text[comment.upperBound...].prefix { !$0.isWhitespace }
      url = Self.address("https://" + rest)
    }
  }

  private static func value(_ label: String, in lines: Substring) -> String? {
    guard let found = lines.firstRange(of: label) else { return nil }
    let value = lines[found.upperBound...].prefix { !$0.isNewline && $0 != "-" || $0 == "-" }
      .prefix { !$0.isNewline }
    let text = value.drop(while: \.isWhitespace)
    return text.isEmpty ? nil : String(text)
  }

  /// "Tue Dec 20 2022 11:17:50 GMT+0200 (Central European Standard Time)" without its last part.
  private static func withoutZoneName(_ date: String) -> String {
    let words = date.prefix { $0 != "(" }.split(separator: " ")
    // Weekday, month, day, year, time, zone.
    return words.prefix(5).joined(separator: " ")
  }

  private static func address(_ text: String) -> String? {
    text.hasPrefix("http") && !text.hasPrefix("https://about:") ? text : nil
  }
}

extension String {
  /// Makes a string of bytes that may be cut inside of a character.
  fileprivate init?(bytes: some Sequence<UInt8>) {
    self = String(decoding: Array(bytes), as: UTF8.self)
  }
}
