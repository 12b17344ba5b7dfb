package import News

/// What the user says about the files, so that it need not be guessed.
package struct ImportOptions: Sendable {
  /// The name of the format of every file; nil to judge each by its bytes.
  package var format: String?
  /// The encoding of every file; nil to judge each by its bytes.
  package var encoding: TextEncoding?
  /// Which columns or keys hold what, where the usual names do not apply.
  package var map: FieldMap
  /// The outlet of articles whose source names none.
  package var outlet: Outlet?
  /// In which order dates such as 3/4/2017 stand; nil to judge by the others of the same file.
  package var dates: DateOrder?
  /// The longest record, in bytes, that is read: a text file, a CSV row, a JSON object.
  package var recordLimit: Int

  package init(
    format: String? = nil, encoding: TextEncoding? = nil, map: FieldMap = FieldMap(),
    outlet: Outlet? = nil, dates: DateOrder? = nil, recordLimit: Int = 32 << 20
  ) {
    self.format = format
    self.encoding = encoding
    self.map = map
    self.outlet = outlet
    self.dates = dates
    self.recordLimit = recordLimit
  }

  /// The options in one line: files read with equal lines give equal articles.
  package var fingerprint: String {
    let fields = map.names.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue)=\($0.value)" }
    let parts =
      [format, encoding?.name, outlet?.name, dates?.rawValue].map { $0 ?? "" } + fields
    return "importers \(Self.version): " + parts.joined(separator: "|")
  }

  /// Goes up when the importers make other articles of the same bytes.
  private static let version = 3
}
