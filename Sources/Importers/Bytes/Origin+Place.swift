internal import News

extension Origin {
  /// Makes the origin of a record that stands at a place.
  init(
    _ place: Place, row: Int? = nil, sha256: String, bodyOffset: Int? = nil,
    recordOffset: Int? = nil
  ) {
    self.init(
      path: place.path, member: place.member, row: row, sha256: sha256, bodyOffset: bodyOffset,
      recordOffset: recordOffset)
  }
}
