import Foundation
import News
import Repository
import SQLite
import SQLiteRepository
import Testing

/// What is true of an archive in SQLite and not of every back end: the file.
@Suite struct SQLiteFileTests {
  @Test func `a file that is no database is refused`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "notes.txt").path
      try Data(String(repeating: "These are notes. ", count: 200).utf8)
        .write(to: URL(filePath: path))
      for purpose in [SQLiteArchive.Purpose.reading, .writing, .creating] {
        let error = #expect(throws: ArchiveError.self) {
          _ = try SQLiteArchive(path: path, for: purpose)
        }
        #expect(error?.reason == .notAnArchive)
        #expect(error?.sentence == "\(path) is not a news archive")
      }
    }
  }

  @Test func `somebody else's database is left alone`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "other.db").path
      try Connection(path: path, access: .creating).execute("CREATE TABLE theirs (a)")
      let error = #expect(throws: ArchiveError.self) {
        _ = try SQLiteArchive(path: path, for: .creating)
      }
      #expect(error?.reason == .notAnArchive)
      let tables = try Connection(path: path, access: .reading).rows(
        "SELECT name FROM sqlite_schema"
      ) { $0.text(0) }
      #expect(tables == ["theirs"])
    }
  }

  @Test func `an archive of a newer version is refused`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      _ = try SQLiteArchive(path: path, for: .creating)
      try Connection(path: path, access: .writing).execute("PRAGMA user_version = 9999")
      let error = #expect(throws: ArchiveError.self) {
        _ = try SQLiteArchive(path: path, for: .reading)
      }
      #expect(error?.reason == .newerVersion)
    }
  }

  @Test func `a missing file is told apart from a missing directory's`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "none/archive.db").path
      for purpose in [SQLiteArchive.Purpose.reading, .writing, .creating] {
        let error = #expect(throws: ArchiveError.self) {
          _ = try SQLiteArchive(path: path, for: purpose)
        }
        #expect(error?.reason == .notFound)
      }
      let error = #expect(throws: ArchiveError.self) {
        _ = try SQLiteArchive(path: directory.path, for: .reading)
      }
      #expect(error?.reason == .notAnArchive)
    }
  }

  @Test func `an archive is read while it is opened for reading only`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      _ = try SQLiteArchive(path: path, for: .creating).keep([story("One", "Steel.").plain])
      let archive = try SQLiteArchive(path: path, for: .reading)
      #expect(try archive.headlines("steel") == ["One"])
      let error = #expect(throws: ArchiveError.self) {
        _ = try archive.keep([story("Two", "Steel.").plain])
      }
      #expect(error?.reason == .readOnly)
    }
  }

  @Test func `two processes see each other's articles`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      let wells = ArticleSpeaker(name: "Alice Wells", kind: .person)
      let one = try SQLiteArchive(path: path, for: .creating)
      let two = try SQLiteArchive(path: path, for: .writing)
      _ = try one.keep([story("One", "Steel, she said.").with(wells, saying: "Steel")])
      #expect(try two.headlines("steel") == ["One"])
      _ = try two.keep([story("Two", "Irons, she said.").with(wells, saying: "Irons")])
      _ = try one.keep([story("Three", "Coal, she said.").with(wells, saying: "Coal")])
      #expect(try one.headlines("iron") == ["Two"])
      #expect(try two.speakers(named: "wells").map(\.statementCount) == [3])
    }
  }

  @Test func `the full text is sound and agrees with the views`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      let archive = try SQLiteArchive(path: path, for: .creating)
      func person(_ role: String) -> ArticleSpeaker {
        ArticleSpeaker(name: "Zoë O’Brien", kind: .person, roles: [role])
      }
      _ = try archive.keep([
        story("It’s one", "Don't go, she said.", outlet: "AP", agency: "AP", place: "Coeur d’Alene")
          .with(person("the bank’s head"), saying: "Don't go")
      ])
      _ = try archive.keep([
        story("Two", "Go, she said.").with(person("chair"), saying: "Go")
      ])
      let connection = try Connection(path: path, access: .writing)
      for table in ["articles_fts", "statements_fts", "speakers_fts"] {
        // With rank 1 the index is compared with the content:
        // https://www.sqlite.org/fts5.html#the_integrity_check_command
        try connection.run("INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
      }
      #expect(
        try connection.rows("SELECT rowid FROM speakers_fts WHERE speakers_fts MATCH 'obrien'") {
          $0.integer(0)
        } == [1])
      #expect(try connection.rows("PRAGMA foreign_key_check") { $0.text(0) } == [])
      let snippet = try connection.first(
        "SELECT snippet(articles_fts, 1, '[', ']', '…', 8) FROM articles_fts('dont')"
      ) { $0.text(0) }
      #expect(snippet == "[Dont] go, she said.")
    }
  }

  @Test func `an archive that another process writes says so`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      let archive = try SQLiteArchive(path: path, for: .creating, patience: 10)
      let other = try Connection(path: path, access: .writing)
      try other.execute("BEGIN IMMEDIATE")
      let error = #expect(throws: ArchiveError.self) {
        _ = try archive.keep([story("One", "Steel.").plain])
      }
      #expect(error?.reason == .locked)
      try other.execute("ROLLBACK")
      _ = try archive.keep([story("One", "Steel.").plain])
      #expect(try archive.headlines("steel") == ["One"])
    }
  }

  @Test func `an archive whose old log is still read says that words may be left in it`() throws {
    try withDirectory { directory in
      let path = directory.appending(path: "archive.db").path
      let archive = try SQLiteArchive(path: path, for: .creating, patience: 20)
      _ = try archive.keep([story("Toll", "The toll is 3 crowns.").plain])
      let reader = try Connection(path: path, access: .reading)
      try reader.execute("BEGIN; SELECT count(*) FROM articles")
      let error = #expect(throws: ArchiveError.self) { try archive.erase() }
      #expect(error?.reason == .locked)
      #expect(error?.advice == "end that process and run: archive vacuum")
      try reader.execute("COMMIT")
      #expect(try archive.erase().after > 0)
    }
  }
}
