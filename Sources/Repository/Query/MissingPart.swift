/// Something that an article may lack; the raw value is what follows `missing:` in a query.
package enum MissingPart: String, Sendable, CaseIterable, Codable {
  case date, outlet, headline, byline, section
  /// Nobody said and nothing shows in which language it is.
  case language
  /// Nobody says anything in it, as far as was found.
  case statements
  /// The source says or shows that the text goes on elsewhere.
  case rest
}
