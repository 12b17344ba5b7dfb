internal import News

/// The dateline at the head of a wire story, read: `LONDON, Nov 2 (Reuters) - `.
struct DatelineText: Equatable {
  let dateline: Dateline
  /// The day it gives, when it gives the year as well.
  let day: CalendarDay?
  /// The names before it, where the byline was run into the story: `By Jane Doe LONDON (Wire) - `.
  private(set) var byline: String?

  /// Reads the dateline that a text begins with, or nil when it begins with none.
  ///
  /// Forms: `PLACE (Agency) - `, `PLACE, Region, Oct. 27, 2017 (Agency) — `, `(Agency) - `,
  /// `PLACE — `. The place of the last form must be in capitals, as an agency sets it.
  /// A remark in parentheses before the dateline (`(Corrects name in paragraph 2) `) is passed over.
  init?(atHeadOf text: some StringProtocol) {
    let head = Array(text.utf8.prefix(Self.longestHead)).drop(while: Byte.isSpace)
    let story = Self.afterRemark(head) ?? head
    if let dateline = Self(head) ?? Self(story) {
      self = dateline
    } else if let (byline, rest) = Self.byline(story), let dateline = Self(rest) {
      self = dateline
      self.byline = byline
    } else {
      return nil
    }
  }

  /// How many bytes of a text can matter.
  static let longestHead = 800

  private init?(_ head: ArraySlice<UInt8>) {
    let start = head.prefix(160)
    if let open = start.prefix(100).firstIndex(of: Byte.openParenthesis),
      let close = start[open...].prefix(48).firstIndex(of: Byte.closeParenthesis),
      let (place, day, hasDate) = Self.placeAndDay(
        Self.withoutDash(start[..<open]), needsCapitals: false,
        agency: Self.agency(start[(open + 1)..<close]))
    {
      let rest = start[(close + 1)...]
      let agency = Self.agency(start[(open + 1)..<close])
      let isEnd =
        Self.isDash(rest, needsSpace: false) || Self.isOtherEnd(rest)
        || hasDate && place != nil && agency != nil && Self.beginsCapital(rest)
      guard isEnd, agency != nil || place != nil && close == open + 1 else { return nil }
      dateline = Dateline(place: place, agency: agency)
      self.day = day
      return
    }
    if let opening = Self.slashed(start) {
      self = opening
      return
    }
    for index in start.indices.prefix(64) where Self.isDash(start[index...], needsSpace: true) {
      guard let found = Self.placeAndDay(start[..<index], needsCapitals: true),
        let place = found.place, !Self.labels.contains(place), Self.beginsSentence(start[index...])
      else { return nil }
      dateline = Dateline(place: place, agency: nil)
      day = found.day
      return
    }
    return nil
  }

  private init(_ dateline: Dateline, day: CalendarDay?) {
    self.dateline = dateline
    self.day = day
  }

  /// `PORT ELLA, March 4, 2021 /PRNewswire/ -- `, `МОСКВА, 4 марта. /ТАСС/. `.
  private static func slashed(_ start: ArraySlice<UInt8>) -> DatelineText? {
    let slash = UInt8(ascii: "/")
    for open in start.prefix(100).indices where start[open] == slash {
      guard open > start.startIndex, Byte.isSpace(start[open - 1]),
        let close = start[(open + 1)...].prefix(40).firstIndex(of: slash),
        let agency = agency(start[(open + 1)..<close])
      else { continue }
      let rest = start[(close + 1)...]
      guard isDash(rest, needsSpace: false) || rest.first == UInt8(ascii: "."),
        let (place, day, _) = placeAndDay(start[..<open], needsCapitals: false), place != nil
      else { continue }
      return DatelineText(Dateline(place: place, agency: agency), day: day)
    }
    return nil
  }

  /// The bytes without dashes at their end: `PORT ELLA, N.J.--`.
  private static func withoutDash(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.trimmed
    while rest.last == UInt8(ascii: "-") { rest = rest.dropLast() }
    return rest
  }

  /// True for `_`, `:` and `.-`, which some agencies put for the dash.
  private static func isOtherEnd(_ bytes: ArraySlice<UInt8>) -> Bool {
    let rest = withoutSpace(bytes)
    let isMark = rest.starts(with: "_ ".utf8) || rest.starts(with: ".-".utf8)
    return isMark || bytes.starts(with: ": ".utf8) && beginsCapital(bytes.dropFirst())
  }

  /// True when white space and a capital letter follow.
  private static func beginsCapital(_ bytes: ArraySlice<UInt8>) -> Bool {
    let rest = withoutSpace(bytes)
    guard rest.startIndex > bytes.startIndex, let first = rest.first else { return false }
    return Byte.isUppercase(first) || first == Byte.quote || rest.starts(with: [0xE2, 0x80])
  }

  /// Words in capitals before a dash that are no places.
  private static let labels: Set<String> = [
    "ANALYSIS", "BREAKING", "CORRECTED", "CORRECTION", "EDITORIAL", "EXCLUSIVE", "FACTBOX",
    "OPINION", "REPORT", "REVIEW", "TIMELINE", "UPDATE", "UPDATED", "VIDEO", "WATCH",
  ]

  /// What follows the remark in parentheses that a text begins with; nil when it begins with none.
  private static func afterRemark(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard head.first == Byte.openParenthesis else { return nil }
    var depth = 0
    for index in head.indices {
      if head[index] == Byte.openParenthesis { depth += 1 }
      if head[index] == Byte.closeParenthesis { depth -= 1 }
      if depth == 0 { return withoutSpace(head[(index + 1)...]) }
    }
    return nil
  }

  /// The names after "By" and what follows them: a word in capitals, or a parenthesis.
  private static func byline(
    _ story: ArraySlice<UInt8>
  ) -> (names: String, rest: ArraySlice<UInt8>)? {
    guard story.starts(with: "By ".utf8) else { return nil }
    var rest = story.dropFirst(3)
    while rest.startIndex - story.startIndex < 100 {
      let word = rest.prefix { !Byte.isSpace($0) }
      guard let first = word.first else { return nil }
      let isCapitals =
        word.dropFirst().contains(where: Byte.isUppercase)
        && !word.contains(where: Byte.isLowercase)
      if isCapitals || first == Byte.openParenthesis {
        let names = story[story.startIndex + 3..<rest.startIndex].trimmed
        return names.isEmpty ? nil : (String(decoding: names, as: UTF8.self), rest)
      }
      guard Byte.isUppercase(first) || word.elementsEqual("and".utf8) else { return nil }
      rest = withoutSpace(rest.dropFirst(word.count))
    }
    return nil
  }

  private static let dashes = ["-", "–", "—", "―", "−"].map { Array($0.utf8) }

  /// True when a dash of any kind stands here, after white space if that is needed.
  private static func isDash(_ bytes: ArraySlice<UInt8>, needsSpace: Bool) -> Bool {
    let mark = withoutSpace(bytes)
    if needsSpace && mark.startIndex == bytes.startIndex { return false }
    guard let dash = dashes.first(where: { mark.starts(with: $0) }) else { return false }
    let after = mark.dropFirst(dash.count)
    if !needsSpace { return true }
    return after.first.map { Byte.isSpace($0) || dashes[0].first == $0 } ?? true
  }

  /// The bytes after spaces, no-break spaces included.
  private static func withoutSpace(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while let first = rest.first {
      if Byte.isSpace(first) {
        rest = rest.dropFirst()
      } else if rest.starts(with: [0xC2, 0xA0]) {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    return rest
  }

  private static func agency(_ bytes: ArraySlice<UInt8>) -> String? {
    let name = bytes.trimmed
    guard let first = name.first,
      Byte.isUppercase(first) || first >= 0x80
        || agencies.contains(name.prefix { Byte.isLetter($0) }.map { $0 & 0xDF }),
      name.allSatisfy({ Byte.isLetter($0) || $0 >= 0x80 || " .&/'-".utf8.contains($0) })
    else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  /// Agencies that set the place in small letters, in capitals.
  private static let agencies: Set<[UInt8]> = Set(
    """
    AP AFP DPA PTI ANI IANS UPI EFE ANSA APA SDA ATS TASS XINHUA KYODO CP PA AAP NTB TT RITZAU STT
    PAP CTK MTI BELGA ANP LUSA BERNAMA YONHAP WAFA SPA KUNA MENA IRNA INTERFAX UKRINFORM BNS LETA AGI
    ADNKRONOS REUTERS REUTER BLOOMBERG ANTARA VNA APP UNB BSS TSS AA DHA EPD KNA SID AFX LATESTLY
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

  /// The place and the day in front of the agency or the dash; nil when it is neither.
  ///
  /// A place in small letters counts beside a date, or before an agency that writes them so.
  private static func placeAndDay(
    _ bytes: ArraySlice<UInt8>, needsCapitals: Bool, agency: String? = nil
  ) -> (place: String?, day: CalendarDay?, hasDate: Bool)? {
    var parts = String(decoding: bytes.trimmed, as: UTF8.self)
      .split(separator: ",", omittingEmptySubsequences: false)
      .map { String(decoding: Array($0.utf8).trimmed, as: UTF8.self) }
    var day: CalendarDay?
    var hasDate = false
    if let (count, found) = trailingDate(parts) {
      day = found
      hasDate = true
      parts.removeLast(count)
    }
    let place = parts.joined(separator: ", ")
    guard !place.isEmpty else { return needsCapitals ? nil : (nil, day, hasDate) }
    let known = agency.map { name in
      agencies.contains(name.utf8.prefix { Byte.isLetter($0) }.map { $0 & 0xDF })
    }
    guard let city = parts.first, parts.count <= 3,
      isCapitals(city) || !needsCapitals && (hasDate || known == true) && isName(city),
      parts.dropFirst().allSatisfy(isRegion)
    else { return nil }
    return (place, day, hasDate)
  }

  /// How many of the last parts are a date ("Nov 2", or "Oct. 27" and "2017"), and its day.
  private static func trailingDate(_ parts: [String]) -> (count: Int, day: CalendarDay?)? {
    for count in [1, 2] where count <= parts.count {
      let text = parts.suffix(count).joined(separator: ", ")
      if let day = DateText.day(in: text) { return (count, day) }
    }
    // A day without a year: any year shows whether it is one, and a leap year knows them all.
    guard let last = parts.last, DateText.day(in: last + " 2000") != nil else { return nil }
    return (1, nil)
  }

  /// A name in capitals: "WASHINGTON", "ST. LOUIS", "SEOUL/BEIJING", "McLEAN", "SÃO PAULO".
  private static func isCapitals(_ name: String) -> Bool {
    var capitals = 0
    var small = 0
    for scalar in name.unicodeScalars {
      if scalar.properties.isUppercase {
        capitals += 1
      } else if scalar.properties.isLowercase {
        small += 1
      } else {
        guard " .'’-/&".unicodeScalars.contains(scalar) else { return false }
      }
    }
    return capitals >= 2 && capitals >= 3 * small
  }

  /// A place as a text writes it: "Port Ella", "New Delhi [India]", "Frankfurt/Main".
  private static func isName(_ name: String) -> Bool {
    let words = name.split(whereSeparator: { " /".contains($0) })
    let small: Set<Substring> = [
      "am", "an", "der", "de", "la", "le", "el", "of", "upon", "del", "do", "da", "di", "les",
      "sur",
      "im", "in", "bei",
    ]
    return words.count <= 5 && words.first != "By"
      && words.allSatisfy { word in
        guard let first = word.drop(while: { $0 == "[" }).unicodeScalars.first else { return false }
        return first.properties.isUppercase || small.contains(word)
      }
      && name.unicodeScalars.allSatisfy {
        $0.isLetter || " .'’-/[]".unicodeScalars.contains($0)
      }
  }

  /// A region after a place: "Puerto Rico", "Calif.", "D.C.", "Republic of Ireland".
  private static func isRegion(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first.properties.isUppercase,
      name.utf8.count <= 32
    else { return false }
    return name.unicodeScalars.allSatisfy {
      $0.isLetter || " .'’-/".unicodeScalars.contains($0)
    }
  }

  /// True when a capital letter, a digit or a quotation mark follows the dash.
  private static func beginsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = withoutSpace(bytes)
    while let dash = dashes.first(where: { rest.starts(with: $0) }) {
      rest = rest.dropFirst(dash.count)
    }
    rest = withoutSpace(rest)
    guard let first = rest.first else { return true }
    return Byte.isUppercase(first) || Byte.isDigit(first) || first == Byte.quote || first >= 0x80
  }
}
