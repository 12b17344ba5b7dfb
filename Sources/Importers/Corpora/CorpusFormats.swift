/// Collections that research works with, and newspapers that libraries read by machine.
enum CorpusFormats {
  static let all: [Format] = [
    ReutersSGML.format, TRECSGML.format, RCV1Reader.format, PostLines.format,
    BritishNewspaperReader.format, ALTOImporter.format, METSImporter.format,
  ]
}
