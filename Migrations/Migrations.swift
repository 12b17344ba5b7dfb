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
    Migration(
      version: 10, name: "v0010_corrections", bytes: PackageResources.v0010_corrections_sql),
    Migration(version: 11, name: "v0011_copies", bytes: PackageResources.v0011_copies_sql),
    Migration(version: 12, name: "v0012_stances", bytes: PackageResources.v0012_stances_sql),
    Migration(version: 13, name: "v0013_languages", bytes: PackageResources.v0013_languages_sql),
    Migration(version: 14, name: "v0014_copies", bytes: PackageResources.v0014_copies_sql),
  ]

  private init(version: Int, name: String, bytes: [UInt8]) {
    self.version = version
    self.name = name
    self.sql = String(decoding: bytes, as: UTF8.self)
  }
}
