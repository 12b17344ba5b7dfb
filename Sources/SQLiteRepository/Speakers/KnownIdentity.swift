internal import Identity
internal import News
internal import SQLite

/// Who is who, as this connection has read or written it.
struct KnownIdentity {
  var ledger: CorrectionLedger
  var resolution: SpeakerResolution
}

extension SQLiteArchive.State {
  /// Who is who, for writing; read once as long as no other process writes.
  func knownIdentity() throws(SQLiteError) -> KnownIdentity {
    if let identity { return identity }
    let ledger = try readLedger()
    var links: [SpeakerID: SpeakerID] = [:]
    try connection.forEachRow("SELECT name_key, speaker FROM speaker_links") { row in
      links[SpeakerID(stored: row.text(0))] = SpeakerID(stored: row.text(1))
    }
    let known = KnownIdentity(
      ledger: ledger,
      resolution: SpeakerResolution(links: links, corrections: ledger.effects))
    identity = known
    return known
  }

  func resolution() throws(SQLiteError) -> SpeakerResolution { try knownIdentity().resolution }

  /// The ledger as it stands in the file.
  func readLedger() throws(SQLiteError) -> CorrectionLedger {
    var entries: [CorrectionEntry] = []
    try connection.forEachRow("SELECT record FROM corrections ORDER BY id") { row in
      do throws(CorrectionRecordError) {
        entries.append(try CorrectionRecord.entry(row.text(0)))
      } catch {
        // Every row was written by CorrectionRecord; one that was not says nothing we know.
        return
      }
    }
    return CorrectionLedger(accepted: entries)
  }

  /// The speaker that an id leads to, without reading every link.
  func destination(of id: SpeakerID) throws(SQLiteError) -> SpeakerID {
    let effects = try readLedger().effects
    let speaker = try destination(of: id, by: effects)
    guard speaker == id, id.withoutMiddleNames != id, try existingRowID(of: id) == nil else {
      return speaker
    }
    return try destination(of: id.withoutMiddleNames, by: effects)
  }

  private func destination(
    of id: SpeakerID, by effects: CorrectionEffects
  ) throws(SQLiteError) -> SpeakerID {
    var current = id
    for _ in 0..<64 {
      let linked = try connection.first(
        "SELECT speaker FROM speaker_links WHERE name_key = ?", [.text(current.description)]
      ) { SpeakerID(stored: $0.text(0)) }
      guard let next = effects.redirects[current] ?? linked, next != current else {
        return current
      }
      current = next
    }
    return current
  }

  /// The row of a speaker, which is made when there is none.
  func rowID(of speaker: SpeakerID, named name: String) throws(SQLiteError) -> Int64 {
    if let row = try existingRowID(of: speaker) { return row }
    let row = try SpeakerRow.insert(
      speaker, name: SpeakerRegister.line(name), names: "", roles: "", into: connection)
    try SpeakerRow.index(row, names: "", roles: "", instead: nil, connection)
    return row
  }

  func existingRowID(of speaker: SpeakerID) throws(SQLiteError) -> Int64? {
    try connection.first(
      "SELECT id FROM speakers WHERE key = ?", [.text(speaker.description)]
    ) { Int64($0.integer(0)) }
  }
}
