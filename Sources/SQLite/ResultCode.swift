internal import CSQLite

/// An extended result code of SQLite: https://www.sqlite.org/rescode.html
///
/// A struct and not an enum: newer libraries have codes that this one has never heard of.
package struct ResultCode: Hashable, Sendable {
  package let rawValue: Int32

  package init(_ rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The code without its extension: SQLITE_BUSY for SQLITE_BUSY_SNAPSHOT.
  package var primary: ResultCode { ResultCode(rawValue & 0xff) }

  package static let busy = ResultCode(SQLITE_BUSY)
  package static let locked = ResultCode(SQLITE_LOCKED)
  package static let readOnly = ResultCode(SQLITE_READONLY)
  package static let interrupted = ResultCode(SQLITE_INTERRUPT)
  package static let inputOutput = ResultCode(SQLITE_IOERR)
  /// A write that the system refused.
  package static let writeRefused = ResultCode(SQLITE_IOERR | 3 << 8)
  package static let corrupt = ResultCode(SQLITE_CORRUPT)
  package static let full = ResultCode(SQLITE_FULL)
  package static let cannotOpen = ResultCode(SQLITE_CANTOPEN)
  package static let constraint = ResultCode(SQLITE_CONSTRAINT)
  package static let notADatabase = ResultCode(SQLITE_NOTADB)
  package static let permission = ResultCode(SQLITE_PERM)
  package static let authorization = ResultCode(SQLITE_AUTH)
  package static let tooBig = ResultCode(SQLITE_TOOBIG)
  package static let misuse = ResultCode(SQLITE_MISUSE)
  package static let generic = ResultCode(SQLITE_ERROR)
  package static let noMemory = ResultCode(SQLITE_NOMEM)
  /// Processes that read the log of a file got into each other's way without end.
  package static let lockingProtocol = ResultCode(SQLITE_PROTOCOL)
  /// Fewer bytes than the file should have.
  package static let shortRead = ResultCode(SQLITE_IOERR | 2 << 8)
  /// What was read is not what the file system once wrote: a checksum of its own says so.
  package static let damagedRead = ResultCode(SQLITE_IOERR | 32 << 8)
  package static let damagedFileSystem = ResultCode(SQLITE_IOERR | 33 << 8)

  /// True when the system did not lock the file, or share memory of it, as SQLite needs it.
  ///
  /// Unlocking, locks for reading and writing and looking at them; then the -shm file of the log:
  /// opening it, giving it a size, locking and mapping it. Network shares are known for all of
  /// them: https://www.sqlite.org/rescode.html#ioerr_lock and https://www.sqlite.org/faq.html#q5
  package var isAboutLocks: Bool {
    primary == .lockingProtocol
      || primary == .inputOutput && [8, 9, 11, 14, 15, 18, 19, 20, 21].contains(rawValue >> 8)
  }
}
