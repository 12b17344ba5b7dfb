import Foundation
import Repository
import SQLite
import SQLiteRepository
import Testing

@Suite struct ErrorSentenceTests {
  private struct Row: CustomTestStringConvertible {
    let code: Int32
    var cause: SQLiteError.SystemCause?
    var message = "words of SQLite"
    let reason: ArchiveError.Reason
    let sentence: String
    let advice: String

    var testDescription: String { "\(code) \(sentence)" }
  }

  /// The codes of https://www.sqlite.org/rescode.html that a user may come upon.
  private static let rows: [Row] = [
    Row(
      code: 5, reason: .locked, sentence: "is being written by another process",
      advice: "wait until it is done"),
    Row(code: 11, reason: .damaged, sentence: "x.db is damaged", advice: "archive check --db x.db"),
    Row(code: 267, reason: .damaged, sentence: "x.db is damaged", advice: "archive check"),
    Row(code: 522, reason: .damaged, sentence: "x.db is damaged", advice: "archive check"),
    Row(code: 8202, reason: .damaged, sentence: "x.db is damaged", advice: "archive check"),
    Row(
      code: 1, message: "no such table: articles", reason: .damaged, sentence: "x.db is damaged",
      advice: "archive check"),
    Row(code: 26, reason: .notAnArchive, sentence: "not a news archive", advice: "archive check"),
    Row(code: 13, reason: .full, sentence: "the disk with x.db is full", advice: "make room"),
    Row(code: 778, reason: .full, sentence: "can be written no further", advice: "make room"),
    Row(
      code: 4874, cause: .noSpace, reason: .full, sentence: "the disk with x.db is full",
      advice: "make room"),
    Row(code: 8, reason: .readOnly, sentence: "cannot be written to", advice: "permissions"),
    Row(
      code: 14, cause: .readOnlyFileSystem, reason: .readOnly, sentence: "is read-only",
      advice: "copy it to a place where you may write"),
    Row(
      code: 14, cause: .noPermission, reason: .permission, sentence: "no permission for x.db",
      advice: "permissions"),
    Row(
      code: 14, cause: .isDirectory, reason: .notAnArchive, sentence: "x.db is a directory",
      advice: "name a file"),
    Row(
      code: 14, cause: .noSuchFile, reason: .notFound, sentence: "there is no archive at x.db",
      advice: "archive ingest --db x.db"),
    Row(
      code: 14, cause: .tooManyOpenFiles, reason: .failed, sentence: "too many files are open",
      advice: "ulimit -n"),
    Row(code: 7, reason: .failed, sentence: "not enough memory", advice: "end other programs"),
    Row(code: 266, reason: .failed, sentence: "the disk with x.db", advice: "archive check"),
  ]

  @Test(arguments: rows)
  private func `what SQLite reports is said in words of ours, with the way out`(row: Row) {
    let error = ArchiveError(
      SQLiteError(
        code: ResultCode(row.code), message: row.message, action: "test", sql: nil,
        cause: row.cause), while: "search", at: "x.db")
    #expect(error.reason == row.reason)
    #expect(error.sentence.contains(row.sentence))
    #expect(error.advice?.contains(row.advice) == true)
    #expect(!error.description.contains("words of SQLite"))
    #expect(!error.description.contains("no such table"))
  }

  /// SQLITE_PROTOCOL, and SQLITE_IOERR_UNLOCK, _RDLOCK, _CHECKRESERVEDLOCK, _LOCK, _SHMOPEN,
  /// _SHMSIZE, _SHMLOCK and _SHMMAP.
  @Test(arguments: [15, 2058, 2314, 3594, 3850, 4618, 4874, 5130, 5386] as [Int32])
  func `a file system without locks is named as such`(code: Int32) {
    let error = ArchiveError(
      SQLiteError(code: ResultCode(code), message: "disk I/O error", action: "test", sql: nil),
      while: "open the archive", at: "share/x.db")
    #expect(error.reason == .noLocks)
    #expect(error.sentence.contains("the file system of share/x.db does not lock files"))
    #expect(error.advice?.contains("copy the file to a disk of this machine") == true)
  }
}
