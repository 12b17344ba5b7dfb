internal import Charsets

/// The text of a header's value or of a part of a mail, in whatever encoding it says it is.
enum MailText {
  /// Decodes bytes; a declared encoding is believed when the bytes are not UTF-8 anyway.
  static func decoded(_ bytes: [UInt8], charset: String?) -> String {
    decode(bytes, charset: charset, options: ImportOptions()).text
  }

  /// The same, with what was done to the bytes.
  static func decode(
    _ bytes: [UInt8], charset: String?, options: ImportOptions
  ) -> (text: String, repairs: RepairSet) {
    // Encodings of seven bits look like ASCII, which is well-formed UTF-8.
    if let label = charset?.lowercased(), bytes.allSatisfy({ $0 < 0x80 }),
      label.hasPrefix("iso-2022") || label == "utf-7" || label.hasPrefix("hz"),
      let charset = Charset(label: label), let decoded = charset.decode(bytes)
    {
      let text = DecodedText(decoded.utf8, options: ImportOptions())
      return (text.text, text.repairs.union(.otherEncoding))
    }
    let declared = charset.flatMap { $0.isEmpty ? nil : $0 }
    let text = DecodedText(bytes, declared: declared, options: options)
    return (text.text, text.repairs)
  }
}
