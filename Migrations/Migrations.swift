// Migrations: the schema, one SQL file a step, embedded in the binary.
// It knows no engine and no Swift type of ours; a released file never changes.
// Read next: v0001_articles.sql, then Sources/SQLiteRepository.

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
    Migration(version: 1, name: "v0001_articles", bytes: PackageResources.v0001_articles_sql),
    Migration(version: 2, name: "v0002_statements", bytes: PackageResources.v0002_statements_sql),
    Migration(version: 3, name: "v0003_full_text", bytes: PackageResources.v0003_full_text_sql),
    Migration(
      version: 4, name: "v0004_saved_searches", bytes: PackageResources.v0004_saved_searches_sql),
    Migration(version: 5, name: "v0005_corrections", bytes: PackageResources.v0005_corrections_sql),
    Migration(version: 6, name: "v0006_copies", bytes: PackageResources.v0006_copies_sql),
    Migration(version: 7, name: "v0007_marks", bytes: PackageResources.v0007_marks_sql),
  ]

  private init(version: Int, name: String, bytes: [UInt8]) {
    self.version = version
    self.name = name
    self.sql = String(decoding: bytes, as: UTF8.self)
  }
}
