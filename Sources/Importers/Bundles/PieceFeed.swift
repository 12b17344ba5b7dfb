internal import Unpacking

/// The bytes of a piece for an unpacker, which knows no errors of ours: they are kept for afterwards.
final class PieceFeed {
  let piece: Piece
  /// Why the bytes ended before their time.
  private(set) var problem: ImportProblem?

  init(_ piece: Piece) {
    self.piece = piece
  }

  /// Reads up to the buffer's length; 0 is the end, whatever its reason.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    do throws(ImportProblem) {
      return try piece.read(into: buffer)
    } catch {
      problem = error
      return 0
    }
  }

  /// Goes to another place of the piece; nil when that cannot be.
  func seek(to target: Int, isFromEnd: Bool) -> Int? {
    do throws(ImportProblem) {
      return try piece.seek(to: target, isFromEnd: isFromEnd)
    } catch {
      problem = error
      return nil
    }
  }

  /// What a fault in unpacking is to the user: the fault of the bytes, if they had one.
  func problem(_ error: UnpackingError, at place: Place, noun: String) -> ImportProblem {
    if let problem { return problem }
    let lower = error.what.lowercased()
    if lower.contains("encrypt") || lower.contains("passphrase") {
      return .encrypted(place, noun: noun)
    }
    let words = UnpackingWords(error)
    return ImportProblem(
      place: place, kind: .broken, scope: .file, what: "the \(noun) " + words.clause,
      remedy: words.remedy ?? "fetch or pack it again")
  }
}

extension ImportProblem {
  /// Something that is locked by a password.
  static func encrypted(_ place: Place, noun: String) -> ImportProblem {
    ImportProblem(
      place: place, kind: .encrypted, scope: .file, what: "the \(noun) is locked by a password",
      remedy: "unpack it with the password and give what is in it")
  }
}
