/// The address of a page, and what it tells.
struct PageAddress {
  /// The address that the page is known by; nil when it gives none.
  let url: String?
  /// The name of its host without "www.".
  let host: String?

  /// Takes addresses in the order of trust; `base` is where the page was saved from.
  init(_ candidates: [String?], base: String?) {
    let whole = candidates.compactMap { candidate -> String? in
      guard let text = candidate?.filter({ !$0.isWhitespace }), !text.isEmpty else { return nil }
      return Self.whole(text, base: base)
    }
    // The address of a site's first page is none of an article.
    url = whole.first { !Self.path(of: $0).isEmpty } ?? whole.first
    host = url.flatMap { Self.hostName(of: $0) }
  }

  private static func whole(_ text: String, base: String?) -> String? {
    if text.hasPrefix("http://") || text.hasPrefix("https://") { return text }
    if text.hasPrefix("//") { return "https:" + text }
    guard text.hasPrefix("/"), let base, let host = host(of: base) else { return nil }
    let scheme = base.hasPrefix("https") ? "https://" : "http://"
    return scheme + host + text
  }

  private static func host(of url: String) -> String? {
    guard let start = url.firstRange(of: "://") else { return nil }
    let host = url[start.upperBound...].prefix { !"/?#:".contains($0) }
    return host.isEmpty ? nil : String(host)
  }

  private static func hostName(of url: String) -> String? {
    host(of: url).map { $0.lowercased() }
      .map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 }
  }

  private static func path(of url: String) -> Substring {
    guard let start = url.firstRange(of: "://") else { return "" }
    return url[start.upperBound...].drop { $0 != "/" }.drop { $0 == "/" }
  }

  /// The name of the site in its host: "example" of "news.example.co.uk".
  var site: String? {
    guard let host else { return nil }
    let parts: [Substring] = host.split { $0 == "." }
    let names = parts.dropLast().filter { $0.count > 3 }
    return names.max { $0.count < $1.count }.map(String.init)
  }

  /// The day in the path, as dates are written: "2013-08-03" of `/2013/8/3/`, `/2019/nov/03/`,
  /// `/20190503/` and `/2019-05-03-`.
  var day: String? {
    guard let url else { return nil }
    let folders = Self.path(of: url).prefix { $0 != "?" }.split { $0 == "/" }.map(String.init)
    return Self.day(in: folders, far: true)
      ?? Self.day(
        in: folders.flatMap { $0.split { "-_.".contains($0) }.map(String.init) }, far: false)
  }

  /// The day among parts of a path; `far` lets the section stand between year and month.
  private static func day(in parts: [String], far: Bool) -> String? {
    for (index, part) in parts.enumerated() {
      if part.utf8.count == 8, part.utf8.allSatisfy(Byte.isDigit),
        part.hasPrefix("19") || part.hasPrefix("20"),
        DateText.day(in: part) != nil
      {
        return part
      }
      guard part.utf8.count == 4, let year = Int(part), (1900...2100).contains(year) else {
        continue
      }
      let rest = parts[(index + 1)...]
      if let day = day(of: year, rest) ?? (far ? day(of: year, rest.dropFirst()) : nil) {
        return day
      }
    }
    return nil
  }

  /// The day of month and day, in one part or in two.
  private static func day(of year: Int, _ parts: ArraySlice<String>) -> String? {
    guard let first = parts.first else { return nil }
    if first.utf8.count == 4, let both = Int(first), (1...12).contains(both / 100),
      (1...31).contains(both % 100)
    {
      return "\(year)-\(two(both / 100))-\(two(both % 100))"
    }
    guard let second = parts.dropFirst().first, second.utf8.count <= 2, let day = Int(second),
      (1...31).contains(day)
    else { return nil }
    if let month = Int(first), first.utf8.count <= 2, (1...12).contains(month) {
      return "\(year)-\(two(month))-\(two(day))"
    }
    let date = "\(day) \(first) \(year)"
    return DateText.day(in: date) == nil ? nil : date
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
