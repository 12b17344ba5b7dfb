// SQLiteRepository: the archive kept in one SQLite file: rows, full text, ranking.
// It knows no file formats, no language analysis and no presentation; only CLI picks it.
// Read next: File/ArchiveFile.swift, Writing/BatchWriter.swift, Searching/QueryCompiler.swift.

internal import Migrations
internal import News
package import Repository
internal import SQLite
internal import Synchronization

/// An archive in one SQLite file.
///
/// All threads share one connection behind one `Mutex`, apart from the look-ups of a long run,
/// which have one of their own, since they must not wait for a batch that is being written.
package final class SQLiteArchive: Archive {
  /// What the archive is opened for.
  package enum Purpose: Sendable {
    /// Reading only: the file must exist, and nothing is written.
    case reading
    /// Reading all of it: the file must exist, and nothing is written, but that an archive of an
    /// older version is brought up to date first.
    case checking
    /// Reading and writing: the file must exist.
    case writing
    /// Reading and writing: an empty archive is made when there is no file.
    case creating
  }

  /// Everything that one connection needs, used under the lock.
  final class State {
    let connection: Connection
    let tokenizer: IndexTokenizer
    var articleFacts = RankingFacts(table: "article_facts")
    var statementFacts = RankingFacts(table: "statement_facts")
    var fields = ArticleFields()
    var words = WordCollector()
    var speakers = SpeakerRegister()
    /// Who is who, once it has been read.
    var identity: KnownIdentity?
    /// Speakers of the batch at hand about whom people said something.
    var traitsToApply: Set<SpeakerID> = []
    /// Speakers of the batch at hand whose articles got a successor or lost it.
    var speakersToCount: Set<Int64> = []
    var copies = CopyRegister()
    var groups = CopyGroups()
    var versions = VersionRegister()
    var places = PlaceRegister()
    var load = Load()
    /// The data version of SQLite at the newest batch.
    var knownDataVersion: Int?

    init(connection: consuming Connection) throws(SQLiteError) {
      tokenizer = try IndexTokenizer(connection)
      self.connection = connection
    }
  }

  /// The file as it was named.
  package let path: String
  /// The connection for look-ups; it closes before the other, which then tidies the log away.
  let lookups = Lookups()
  private let state: Mutex<State>

  /// Opens the archive at `path`, and brings its schema up to date when it may write.
  ///
  /// Another process that writes is waited for `patience` milliseconds long, or as long as
  /// `whileWaiting` says, which is told how long it has been.
  package init(
    path: String, for purpose: Purpose, patience: Int = 5000,
    whileWaiting: (@Sendable (Duration) -> Bool)? = nil
  ) throws(ArchiveError) {
    self.path = path
    do {
      let connection = try ArchiveFile.open(
        path, for: purpose, patience: patience, whileWaiting: whileWaiting)
      state = Mutex(try State(connection: connection))
    } catch let error as SQLiteError {
      throw ArchiveError(error, while: "open the archive", at: path)
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw ArchiveError(.failed, "cannot open the archive \(path): \(error)")
    }
  }

  /// Runs `body` alone on the connection; `action` completes the sentence "cannot ...".
  func perform<Result: Sendable>(
    _ action: String, _ body: (State) throws(SQLiteError) -> Result
  ) throws(ArchiveError) -> Result {
    try state.withLock { state throws(ArchiveError) in
      do throws(SQLiteError) {
        return try body(state)
      } catch {
        throw ArchiveError(error, while: action, at: path)
      }
    }
  }

  /// Lends the connection, alone, to what is done to the file as a whole.
  func withConnection<Result: Sendable>(
    _ body: (borrowing Connection) throws(ArchiveError) -> Result
  ) throws(ArchiveError) -> Result {
    try state.withLock { state throws(ArchiveError) in try body(state.connection) }
  }

  package func contents() throws(ArchiveError) -> ArchiveContents {
    try perform("count what the archive holds") { state throws(SQLiteError) in
      let counts = try state.connection.first(
        """
        SELECT
          (SELECT count(*) FROM articles),
          (SELECT count(*) FROM speakers WHERE statement_count > 0 AND hidden = 0),
          (SELECT count(*) FROM statements),
          (SELECT min(published) FROM articles),
          (SELECT max(published) FROM articles),
          (SELECT user_version FROM pragma_user_version),
          (SELECT page_count * page_size FROM pragma_page_count, pragma_page_size)
        """
      ) { row throws(SQLiteError) in
        ArchiveContents(
          articleCount: row.integer(0), speakerCount: row.integer(1),
          statementCount: row.integer(2),
          firstDay: row.optionalText(3).flatMap { CalendarDay(iso: $0) },
          lastDay: row.optionalText(4).flatMap { CalendarDay(iso: $0) },
          schemaVersion: row.integer(5), byteCount: row.integer(6))
      }
      guard let counts else { preconditionFailure("a SELECT without FROM gives one row") }
      return counts
    }
  }
}
