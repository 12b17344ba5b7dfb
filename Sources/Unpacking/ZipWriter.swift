internal import CArchive

/// Writes a zip, member by member, through libarchive; packed with deflate.
///
/// A class because it owns libarchive's handle.
package final class ZipWriter {
  private let handle: OpaquePointer
  /// When every member is said to have been written, in seconds since 1970 (UTC).
  private let time: Int

  /// Makes the file at `path`, or empties it; the same members at the same time make the same bytes.
  package init(path: String, time: Int) throws(UnpackingError) {
    guard let handle = archive_write_new() else {
      throw UnpackingError(what: "there is no memory left", canGoOn: false)
    }
    self.handle = handle
    self.time = time
    // https://www.freebsd.org/cgi/man.cgi?query=archive_write_format
    guard archive_write_set_format_zip(handle) == ARCHIVE_OK,
      archive_write_zip_set_compression_deflate(handle) == ARCHIVE_OK,
      archive_write_open_filename(handle, path) == ARCHIVE_OK
    else { throw error() }
  }

  deinit { archive_write_free(handle) }

  /// Adds a file; its path is relative, with slashes.
  package func add(_ path: String, _ bytes: [UInt8]) throws(UnpackingError) {
    guard let entry = archive_entry_new() else {
      throw UnpackingError(what: "there is no memory left", canGoOn: false)
    }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, path)
    archive_entry_set_size(entry, Int64(bytes.count))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_mtime(entry, time, 0)
    guard archive_write_header(handle, entry) == ARCHIVE_OK else { throw error() }
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        archive_write_data(handle, buffer.baseAddress?.advanced(by: start), bytes.count - start)
      }
      guard count > 0 else { throw error() }
      start += count
    }
  }

  /// Writes the end; without it the file is no whole zip.
  package func finish() throws(UnpackingError) {
    guard archive_write_close(handle) == ARCHIVE_OK else { throw error() }
  }

  private func error() -> UnpackingError {
    let text = archive_error_string(handle).map { String(cString: $0) }
    return UnpackingError(what: text ?? "the zip cannot be written", canGoOn: false)
  }
}
