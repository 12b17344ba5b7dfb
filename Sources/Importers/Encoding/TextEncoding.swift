/// An encoding that text comes in; the raw value is what `--encoding` takes.
package enum TextEncoding: String, Sendable, CaseIterable, Codable {
  case utf8 = "utf-8"
  /// UTF-16 in the order of its byte order mark, or little-endian without one.
  case utf16 = "utf-16"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
}
