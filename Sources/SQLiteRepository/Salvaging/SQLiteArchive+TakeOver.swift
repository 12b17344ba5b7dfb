internal import Identity
internal import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  /// Takes over what belongs to the articles that were saved: origins, versions, saved searches
  /// and the ledger of corrections.
  package func takeOver(from damaged: SQLiteDamagedArchive) throws(ArchiveError) -> SalvageOutcome {
    let (searches, versions) = try perform("save what belongs to the articles") {
      state throws(SQLiteError) in
      try state.connection.transaction { () throws(SQLiteError) in
        let new = try state.newRows(of: damaged)
        try state.takeSources(from: damaged, new)
        try state.takeRecordKeys(from: damaged, new)
        let versions = try state.takeVersions(from: damaged, new)
        return (try state.takeSearches(from: damaged, new), versions)
      }
    }
    let (accepted, refused) = try takeCorrections(of: damaged)
    return SalvageOutcome(
      articleCount: damaged.readableCount, lost: damaged.lost, correctionCount: accepted,
      refusedCorrectionCount: refused, searchCount: searches, versionCount: versions,
      damagedTables: damaged.irreplaceableDamage)
  }

  /// Loads the ledger; where entries that others build on are lost, as many as stand without them.
  private func takeCorrections(
    of damaged: SQLiteDamagedArchive
  ) throws(ArchiveError) -> (accepted: Int, refused: Int) {
    let entries = damaged.rows.corrections.values.sorted {
      ($0.time, $0.id.description) < ($1.time, $1.id.description)
    }
    guard !entries.isEmpty else { return (0, 0) }
    do throws(ArchiveError) {
      return (try load(entries).added, 0)
    } catch {
      guard error.reason == .refused else { throw error }
    }
    var counts = (accepted: 0, refused: 0)
    for entry in entries {
      do throws(ArchiveError) {
        counts.accepted += try load([entry]).added
      } catch {
        guard error.reason == .refused else { throw error }
        counts.refused += 1
      }
    }
    return counts
  }
}

extension SQLiteArchive.State {
  /// The rows that articles have here, by those that they had in the damaged file.
  fileprivate func newRows(of damaged: SQLiteDamagedArchive) throws(SQLiteError) -> [Int64: Int64] {
    var new: [Int64: Int64] = [:]
    for (id, old) in damaged.rowsByID { new[old] = try rowID(of: id) }
    return new
  }

  fileprivate func takeSources(
    from damaged: SQLiteDamagedArchive, _ new: [Int64: Int64]
  ) throws(SQLiteError) {
    for (old, row) in new.sorted(by: { $0.value < $1.value }) {
      if let added = damaged.added(old) {
        try connection.run(
          "UPDATE articles SET added = ? WHERE id = ?", .text(added), .integer(row))
      }
      for source in damaged.rows.sources[old] ?? [] {
        let origin = source.origin
        let place = try places.place(
          origin.path, folder: source.folder, damaged.file(of: source), connection)
        try connection.run(
          """
          INSERT INTO sources
            (article_id, path, member, row, sha256, body_offset, record_offset, folder, place_id)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (article_id, path, member, row) DO NOTHING
          """,
          .integer(row), .text(origin.path), .text(origin.member ?? ""),
          .integer(origin.row ?? 0), .text(origin.sha256), .integer(origin.bodyOffset),
          .integer(origin.recordOffset), .text(source.folder),
          place.map { .integer($0.row) } ?? .null)
        guard let added = source.added else { continue }
        try connection.run(
          """
          UPDATE sources SET added = ?
          WHERE article_id = ? AND path = ? AND member = ? AND row = ?
          """, .text(added), .integer(row), .text(origin.path), .text(origin.member ?? ""),
          .integer(origin.row ?? 0))
      }
    }
  }

  fileprivate func takeRecordKeys(
    from damaged: SQLiteDamagedArchive, _ new: [Int64: Int64]
  ) throws(SQLiteError) {
    for record in damaged.tables.tree(named: "record_keys")?.records(in: damaged.file) ?? [] {
      guard let key = record.integer(0), let article = record.integer(1).flatMap({ new[$0] }) else {
        continue
      }
      try connection.run(
        "INSERT INTO record_keys (key, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        .integer(key), .integer(article))
    }
  }

  /// Puts the versions of the damaged archive in place of those that were noticed anew.
  ///
  /// Where its table cannot be read whole, both count.
  fileprivate func takeVersions(
    from damaged: SQLiteDamagedArchive, _ new: [Int64: Int64]
  ) throws(SQLiteError) -> Int {
    if let tree = damaged.tables.tree(named: "versions"), tree.isWhole {
      let noticed = try connection.rows("SELECT article_id, successor_id FROM versions") {
        (Int64($0.integer(0)), Int64($0.integer(1)))
      }
      for (article, successor) in noticed {
        try noteSpeakers(of: article)
        try noteSpeakers(of: successor)
        groups.versionChanged(article)
      }
      try connection.run("DELETE FROM versions")
    }
    var count = 0
    for (old, version) in damaged.rows.versions.sorted(by: { $0.key < $1.key }) {
      // A version in between may be lost.
      var successor = version.successor
      var steps = 0
      while new[successor] == nil, let next = damaged.rows.versions[successor], steps < 1000 {
        successor = next.successor
        steps += 1
      }
      guard let row = new[old], let other = new[successor], row != other else { continue }
      try connection.run(
        """
        INSERT INTO versions (article_id, successor_id, replaced) VALUES (?1, ?2, ?3)
        ON CONFLICT (article_id) DO UPDATE SET successor_id = ?2, replaced = ?3
        """, .integer(row), .integer(other), .text(version.replaced))
      groups.versionChanged(row)
      try noteSpeakers(of: row)
      try noteSpeakers(of: other)
      count += 1
    }
    try countSpeakers()
    try groups.write(to: connection)
    articleFacts.invalidate()
    return count
  }

  fileprivate func takeSearches(
    from damaged: SQLiteDamagedArchive, _ new: [Int64: Int64]
  ) throws(SQLiteError) -> Int {
    for (name, search) in damaged.rows.searches.sorted(by: { $0.key < $1.key }) {
      let seen = new.filter { $0.key <= search.seenTo }.values.max() ?? 0
      try connection.run(
        "INSERT OR REPLACE INTO saved_searches (name, query, saved, seen_to) VALUES (?, ?, ?, ?)",
        .text(name), .text(search.query), .text(search.saved), .integer(seen))
    }
    return damaged.rows.searches.count
  }
}
