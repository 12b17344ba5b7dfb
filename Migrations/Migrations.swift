// Migrations: the schema, one SQL file a step, embedded in the binary.
// It knows no engine and no Swift type of ours; a released file never changes.
// Read next: v0001_archive.sql, then Sources/SQLiteRepository.

/// A step that takes an archive's schema from the version before to `version`.
package struct Migration: Sendable {
  /// The schema version that the step arrives at, from 1.
  package let version: Int
  /// The name of the SQL file, without its ending.
  package let name: String
  /// The statements of the step.
  package let sql: String

  /// Every released step, in order of version.
  package static let all: [Migration] = [
    Migration(version: 1, name: "v0001_archive", bytes: PackageResources.v0001_archive_sql)
  ]

  private init(version: Int, name: String, bytes: [UInt8]) {
    self.version = version
    self.name = name
    self.sql = String(decoding: bytes, as: UTF8.self)
  }
}
