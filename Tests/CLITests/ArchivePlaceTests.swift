import Foundation
import SQLite
import Testing

/// What stands where an archive should be.
private enum Place: String, CaseIterable {
  case folder, folderWithArchive, emptyFile, text, otherDatabase, newerVersion, damaged

  var sentence: String {
    switch self {
    case .folder, .folderWithArchive: "error: it is a directory, not an archive\n"
    case .emptyFile: "error: it is empty\n"
    case .text: "error: it is not a news archive\n"
    case .otherDatabase: "error: it is a database, but not a news archive\n"
    case .newerVersion: "error: it was written by a newer version"
    case .damaged: "it is damaged\n"
    }
  }

  var hint: String {
    switch self {
    case .folder: "hint: name a file with --db\n"
    case .folderWithArchive: "hint: did you mean: --db it/archive.db\n"
    case .emptyFile: "hint: fill it with: archive ingest\n"
    case .text: "hint: name another file with --db; if it was one, see what is left of it: "
    case .otherDatabase: "hint: name another file with --db, or move this one away\n"
    case .newerVersion: "hint: update this program\n"
    case .damaged: "hint: see what is lost, and save the rest: archive check --db it\n"
    }
  }

  func make(in it: Story) throws {
    let path = it.folder.appending(path: "it").path
    switch self {
    case .folder: try it.write("notes", to: "it/notes.txt")
    case .folderWithArchive: try it.write("", to: "it/archive.db")
    case .emptyFile: try it.write("", to: "it")
    case .text: try it.write(String(repeating: "These are notes. ", count: 100), to: "it")
    case .otherDatabase: try Connection(path: path, access: .creating).execute("CREATE TABLE a (b)")
    case .newerVersion:
      try it.write("Boats\n\nTwo boats come, Ida Brandt said.", to: "a.txt")
      try it.archive("ingest", "--db", "it", "a.txt")
      try Connection(path: path, access: .writing).execute("PRAGMA user_version = 9999")
    case .damaged:
      try it.write("Boats\n\nTwo boats come, Ida Brandt said.", to: "a.txt")
      try it.archive("ingest", "--db", "it", "a.txt")
      var bytes = try Data(contentsOf: URL(filePath: path))
      for page in 1..<(bytes.count / 16384) { bytes[page * 16384] = 0x77 }
      try bytes.write(to: URL(filePath: path))
    }
  }
}

@Test(arguments: Place.allCases)
private func `what stands where an archive should be is named, with the way out`(
  place: Place
) throws {
  let it = try Story()
  try place.make(in: it)
  for words in [["search", "boats"], ["who-said", "Brandt"], ["speakers"], ["info"]] {
    let outcome = try it.run(Story.binary, words + ["--db", "it"])
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains(place.sentence), "\(words): \(outcome.messages)")
    #expect(outcome.messages.contains(place.hint), "\(words): \(outcome.messages)")
  }
}
