import Foundation
import News
import SQLite
import SQLiteRepository
import Testing

/// The SQL that the README shows, one string a statement.
private let documented: [String] = {
  let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "README.md")
  guard let text = try? String(contentsOf: readme, encoding: .utf8) else { return [] }
  return text.components(separatedBy: "```sql\n").dropFirst()
    .compactMap { $0.components(separatedBy: "```").first }
    .flatMap { $0.components(separatedBy: ";\n") }
    .filter { $0.contains("SELECT") }
}()

@Test func `the README shows one query for each full-text table`() {
  for table in ["articles_fts", "statements_fts", "speakers_fts"] {
    #expect(documented.contains { $0.contains("\(table) MATCH") })
  }
}

@Test(arguments: documented)
func `SQL that the README shows finds something`(sql: String) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.appending(path: "archive.db").path
  let wells = ArticleSpeaker(name: "Alice Wells", kind: .person)
  let story = story("A safe haven", "No safe haven is left, Wells said.")
    .with(wells, saying: "No safe haven is left")
  _ = try SQLiteArchive(path: path, for: .creating).keep([story])
  let connection = try Connection(path: path, access: .reading)
  #expect(try connection.rows(sql) { $0.text(0) }.count == 1)
}
