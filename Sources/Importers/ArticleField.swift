/// Something that a record says of its article; the raw value is what `--map` takes.
package enum ArticleField: String, Sendable, CaseIterable, Codable {
  case headline, body, date, outlet, byline, section, place, agency, language, url, id
}
