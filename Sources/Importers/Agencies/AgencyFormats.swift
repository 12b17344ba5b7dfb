/// What news agencies send.
enum AgencyFormats {
  static let all: [Format] = [
    NITFReader.format, NewsMLReader.format, NewsMLG2Reader.format, NinjsReader.format,
    WireImporter.format,
  ]
}
