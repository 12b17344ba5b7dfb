import Foundation
import News
import Repository
import SQLite
import SQLiteRepository
import Testing

/// An archive with two articles, its path, and a connection to spoil it by.
private func withSpoiled(
  by script: String, _ body: (SQLiteArchive, ArchiveCheck) throws -> Void
) throws {
  try withDirectory { directory in
    let path = directory.appending(path: "archive.db").path
    let wells = ArticleSpeaker(name: "Alice Wells", kind: .person, roles: ["banker"])
    let archive = try SQLiteArchive(path: path, for: .creating)
    _ = try archive.keep([
      story("Zürich", "“Steel’s up”, she said.", day: "2017-10-27")
        .with(wells, saying: "Steel’s up"),
      story("Two", "Irons and more, she said.").with(wells, saying: "Irons"),
    ])
    #expect(
      try archive.check() == ArchiveCheck(articleCount: 2, statementCount: 2, faults: []))
    try Connection(path: path, access: .writing).execute(script)
    try body(archive, archive.check())
  }
}

@Suite struct CheckTests {
  @Test(arguments: [
    ("DELETE FROM statements_fts WHERE rowid = 1", "statements_fts has not the words of st:"),
    ("INSERT INTO articles_fts (rowid, body) VALUES (2, 'brass')", "articles_fts has not the"),
    ("INSERT INTO articles_fts (rowid, body) VALUES (9, 'brass')", "article 9, which is gone"),
    ("INSERT INTO speakers_fts (speakers_fts) VALUES ('delete-all')", "sp:alice-wells"),
    ("UPDATE articles_fts_docsize SET sz = x'0101000000000000' WHERE id = 1", "articles_fts"),
    ("UPDATE articles_fts_data SET block = x'0501' WHERE id = 1", "counts its articles"),
    ("UPDATE statements_fts_data SET block = x'00' WHERE id > 1", "statements_fts"),
    ("UPDATE speaker_roles SET article_count = 9", "the roles of sp:alice-wells"),
    ("UPDATE speaker_roles SET first_day = '1999-01-01'", "the roles of sp:alice-wells"),
    ("DELETE FROM speaker_roles", "the roles of sp:alice-wells"),
    ("INSERT INTO speaker_roles VALUES (1, 'spy', 1, NULL, NULL)", "the roles of sp:alice-wells"),
    (
      "UPDATE signature_keys_end SET article_id = 2; INSERT INTO signature_keys VALUES (7, 2)",
      "signature_keys"
    ),
    ("UPDATE signatures SET hashes = x'09' WHERE article_id = 1", "signature_keys"),
    ("DELETE FROM signatures WHERE article_id = 2", "never compared with others"),
    ("UPDATE speakers SET statement_count = 7", "sp:alice-wells"),
    ("UPDATE speakers SET last_day = NULL", "sp:alice-wells"),
    ("UPDATE article_facts SET lengths = zeroblob(6)", "lengths"),
    ("INSERT INTO frequent_words VALUES ('steel', 9, 0)", "steel"),
    ("UPDATE article_fields SET speakers = zeroblob(6)", "article_fields"),
    ("UPDATE article_fields SET sections = x'0000000001000000'", "article_fields"),
    ("DELETE FROM words WHERE word = 'irons'", "1 words of the articles"),
    ("UPDATE words SET stem = 'brass' WHERE word = 'irons'", "irons"),
  ])
  func `what can be made anew is found and repaired`(script: String, word: String) throws {
    try withSpoiled(by: script) { archive, check in
      #expect(check.faults.contains { $0.sentence.contains(word) && $0.canBeRepaired })
      try archive.repair(check)
      #expect(try archive.check().faults == [])
    }
  }

  @Test func `articles that copies of them would not find are named and found again`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      let archive = try SQLiteArchive(path: path, for: .creating)
      _ = try archive.keep([
        story(
          "Ferry", "The harbour board closed two piers before winter, and ferry crews sail at dawn."
        ).plain,
        story(
          "Bakery", "A baker near the station bought flour early because prices climb every autumn."
        ).plain,
      ])
      try Connection(path: path, access: .writing).execute(
        "UPDATE signature_keys_end SET article_id = 2")
      let check = try archive.check()
      #expect(check.faults.count == 1)
      #expect(check.faults.first?.sentence.contains("(signature_keys)") == true)
      #expect(check.faults.first?.canBeRepaired == true)
      try archive.repair(check)
      #expect(try archive.check().faults == [])
    }
  }

  @Test func `words of other languages get no English stem when they are repaired`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      let archive = try SQLiteArchive(path: path, for: .creating)
      var german = story("Hafen", "Die Fahrten enden. Alle Stationen schliessen.")
      german.language = "de"
      _ = try archive.keep([
        german.plain, story("Harbour", "All stationen and harbours, she said.").plain,
      ])
      let words = { () throws -> [[String]] in
        try Connection(path: path, access: .reading).rows(
          "SELECT word, stem FROM words ORDER BY word"
        ) { [$0.text(0), $0.text(1)] }
      }
      let kept = try words()
      try Connection(path: path, access: .writing).execute("DELETE FROM words")
      try archive.repair(archive.check())
      #expect(try words() == kept)
      #expect(kept.contains(["fahrten", "fahrten"]) && kept.contains(["harbours", "harbour"]))
    }
  }

  @Test(arguments: [
    ("UPDATE articles SET body = 'Brass' || substr(body, 6) WHERE id = 2", "ar:"),
    ("UPDATE statements SET content_end = 3", "st:"),
    ("UPDATE statements SET content = '[[1,9999]]'", "st:"),
    ("UPDATE statements SET text = 'Brass'", "st:"),
    ("UPDATE article_speakers SET mentions = '[[2,3],[0,1]]'", "speaker 0 of ar:"),
    ("DELETE FROM sources WHERE article_id = 1", "no place it came from"),
    ("PRAGMA foreign_keys = OFF; DELETE FROM articles WHERE id = 1", "point at no row"),
  ])
  func `what was lost is said and not repaired`(script: String, word: String) throws {
    try withSpoiled(by: script) { _, check in
      #expect(check.faults.contains { $0.sentence.contains(word) && !$0.canBeRepaired })
    }
  }

  @Test func `a check writes nothing and waits for nobody who does`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      let writer = try SQLiteArchive(path: path, for: .creating)
      _ = try writer.keep([story("One", "Steel.").plain])
      let other = try Connection(path: path, access: .writing)
      try other.execute("BEGIN IMMEDIATE; UPDATE articles SET headline = 'Two'")
      let check = try SQLiteArchive(path: path, for: .checking, patience: 10).check()
      #expect(check == ArchiveCheck(articleCount: 1, statementCount: 0, faults: []))
      try other.execute("ROLLBACK")
    }
  }

  @Test func `an index that lacks a row is made anew`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      _ = try SQLiteArchive(path: path, for: .creating)
        .keep([story("One", "Steel.", day: "2017-10-27").plain])
      // A condition that holds for no row takes its row out of the index, and not for good.
      let definition = "sql = 'CREATE INDEX articles_by_day ON articles (published)"
      try {
        let connection = try Connection(path: path, access: .writing)
        try connection.execute(
          """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET \(definition) WHERE id < 0' WHERE name = 'articles_by_day';
          """)
      }()
      try {
        let connection = try Connection(path: path, access: .writing)
        try connection.execute(
          """
          REINDEX articles_by_day;
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET \(definition)' WHERE name = 'articles_by_day';
          """)
      }()
      let archive = try SQLiteArchive(path: path, for: .writing)
      let check = try archive.check()
      #expect(
        check.faults == [
          ArchiveCheck.Fault(
            .structure, "the index articles_by_day does not agree with its table",
            canBeRepaired: true)
        ])
      try archive.repair(check)
      #expect(try archive.check().isSound)
    }
  }

  @Test func `a backup is the archive at one moment`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      let copy = directory.appending(path: "copy.db").path
      let archive = try SQLiteArchive(path: path, for: .creating)
      _ = try archive.keep([story("One", "Steel.").plain])
      try archive.backUp(to: copy)
      _ = try archive.keep([story("Two", "Steel.").plain])
      #expect(try SQLiteArchive(path: copy, for: .reading).headlines("steel") == ["One"])
      #expect(try SQLiteArchive(path: copy, for: .writing).check().isSound)
      #expect(try archive.contents().articleCount == 2)
      let mode = try Connection(path: copy, access: .reading).first("PRAGMA journal_mode") {
        $0.text(0)
      }
      #expect(mode == "wal")
    }
  }

  @Test func `a backup takes the archive's place and leaves it beside`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      let copy = directory.appending(path: "copy.db").path
      try {
        let archive = try SQLiteArchive(path: path, for: .creating)
        _ = try archive.keep([story("One", "Steel.").plain])
        try archive.backUp(to: copy)
        _ = try archive.keep([story("Two", "Steel.").plain])
        let error = #expect(throws: ArchiveError.self) {
          try SQLiteArchive.restore(copy, to: path)
        }
        #expect(error?.reason == .locked)
      }()
      let kept = try SQLiteArchive.restore(copy, to: path)
      #expect(kept == path + ".replaced")
      #expect(try SQLiteArchive(path: path, for: .reading).headlines("steel") == ["One"])
      #expect(
        try SQLiteArchive(path: path + ".replaced", for: .reading).contents().articleCount == 2)
      #expect(try SQLiteArchive.restore(copy, to: path) == path + ".replaced-2")
    }
  }

  @Test(arguments: ["UPDATE articles SET headline = 'Other'", "PRAGMA user_version = 9999"])
  func `a damaged or newer backup is not restored`(script: String) throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      let copy = directory.appending(path: "copy.db").path
      _ = try SQLiteArchive(path: copy, for: .creating).keep([story("One", "Steel.").plain])
      try Connection(path: copy, access: .writing).execute(script)
      _ = try SQLiteArchive(path: path, for: .creating).keep([story("Two", "Steel.").plain])
      #expect(throws: ArchiveError.self) { try SQLiteArchive.restore(copy, to: path) }
      #expect(try SQLiteArchive(path: path, for: .reading).headlines("steel") == ["Two"])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: directory.path)
          .filter { $0.contains("unfinished") } == [])
    }
  }

  @Test func `an archive of an older version is copied before it is brought up to date`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      try OlderArchive.make(at: path, version: 2)
      #expect(throws: ArchiveError.self) { try SQLiteArchive(path: path, for: .reading) }
      _ = try SQLiteArchive(path: path, for: .writing)
      let kept = try Connection(path: path + ".schema-2", access: .reading)
      #expect(try kept.first("PRAGMA user_version") { $0.integer(0) } == 2)
      #expect(try kept.first("SELECT count(*) FROM speakers") { $0.integer(0) } == 0)
      #expect(try SQLiteArchive(path: path, for: .writing).check().isSound)
    }
  }
}

/// An archive as an earlier program left it.
private enum OlderArchive {
  static func make(at path: String, version: Int) throws {
    let migrations = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Migrations")
    let connection = try Connection(path: path, access: .creating)
    for name in try FileManager.default.contentsOfDirectory(atPath: migrations.path).sorted()
    where name.hasSuffix(".sql") && name < "v000\(version + 1)" {
      try connection.execute(
        String(contentsOf: migrations.appending(path: name), encoding: .utf8))
    }
    try connection.execute(
      "PRAGMA application_id = \(0x6172_6368); PRAGMA user_version = \(version)")
  }
}
