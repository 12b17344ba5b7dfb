/// Addresses of pages as feeds write them.
enum WebAddress {
  /// An address made whole by the one that it is relative to; nil for what is none.
  static func resolved(_ address: String?, against base: String?) -> String? {
    guard let address = address?.split(whereSeparator: \.isWhitespace).joined(separator: "%20"),
      !address.isEmpty
    else { return nil }
    if isWhole(address) { return address }
    guard let base, isWhole(base), let scheme = base.firstRange(of: "://") else { return nil }
    if address.hasPrefix("//") { return base[..<scheme.lowerBound] + ":" + address }
    let path = base[scheme.upperBound...]
    let host = path.firstIndex { "/?#".contains($0) } ?? base.endIndex
    if address.hasPrefix("/") { return base[..<host] + address }
    // "mailto:" and "tag:" are no pages.
    if let colon = address.firstIndex(of: ":"),
      !address[..<colon].contains(where: { "/?#.".contains($0) })
    {
      return nil
    }
    let folder = base[host...].prefix { $0 != "?" && $0 != "#" }
    guard let slash = folder.lastIndex(of: "/") else { return base[..<host] + "/" + address }
    return base[...slash] + address
  }

  /// True for an address with a scheme that pages have.
  static func isWhole(_ address: some StringProtocol) -> Bool {
    let head = address.prefix(8).lowercased()
    return head.hasPrefix("http://") || head.hasPrefix("https://")
  }

  /// The words of the host, without "www" and the like: `["livemint", "com"]`.
  static func hostLabels(of address: String) -> [String] {
    guard let scheme = address.firstRange(of: "://") else { return [] }
    let host = address[scheme.upperBound...].prefix { !"/?#:".contains($0) }
    return host.lowercased().split(separator: ".").map(String.init)
  }
}
