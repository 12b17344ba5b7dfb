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
    let parts = Self.path(of: url).prefix { $0 != "?" }
      .split(whereSeparator: { "/-_.".contains($0) }).map(String.init)
    for (index, part) in parts.enumerated() {
      if part.utf8.count == 8, part.utf8.allSatisfy(Byte.isDigit),
        part.hasPrefix("19") || part.hasPrefix("20"),
        DateText.day(in: part) != nil
      {
        return part
      }
      guard part.utf8.count == 4, let year = Int(part), (1900...2100).contains(year),
        index + 2 < parts.count || index + 1 < parts.count && parts[index + 1].utf8.count == 4
      else { continue }
      if index + 1 < parts.count, parts[index + 1].utf8.count == 4,
        let both = Int(parts[index + 1]),
        (1...12).contains(both / 100), (1...31).contains(both % 100)
      {
        return "\(year)-\(Self.two(both / 100))-\(Self.two(both % 100))"
      }
      guard index + 2 < parts.count, let day = Int(parts[index + 2]), (1...31).contains(day),
        parts[index + 2].utf8.count <= 2
      else { continue }
      if let month = Int(parts[index + 1]), (1...12).contains(month) {
        return "\(year)-\(Self.two(month))-\(Self.two(day))"
      }
      let date = "\(day) \(parts[index + 1]) \(year)"
      if DateText.day(in: date) != nil { return date }
    }
    return nil
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
