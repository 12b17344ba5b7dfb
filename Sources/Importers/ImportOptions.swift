package import News

/// What the user says about the files, so that it need not be guessed.
package struct ImportOptions: Sendable {
  /// The format of every file; nil to judge each by its name and content.
  package var format: ImportFormat?
  /// The encoding of every file; nil to judge each by its bytes.
  package var encoding: TextEncoding?
  /// Which columns or keys hold what, where the usual names do not apply.
  package var map: FieldMap
  /// The outlet of articles whose source names none.
  package var outlet: Outlet?
  /// The longest record, in bytes, that is read: a text file, a CSV row, a JSON object.
  package var recordLimit: Int

  package init(
    format: ImportFormat? = nil, encoding: TextEncoding? = nil, map: FieldMap = FieldMap(),
    outlet: Outlet? = nil, recordLimit: Int = 32 << 20
  ) {
    self.format = format
    self.encoding = encoding
    self.map = map
    self.outlet = outlet
    self.recordLimit = recordLimit
  }
}
