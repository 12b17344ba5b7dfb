internal import Unpacking

/// What an unpacker's message means, in words for people: libarchive and zlib write for programmers.
struct UnpackingWords {
  /// What is wrong, as a clause behind the name of what is: "ends in the middle".
  let clause: String
  /// What to do, where that is another thing than to fetch or pack it again.
  let remedy: String?

  init(_ error: UnpackingError) {
    let message = error.what.lowercased()
    let found = Self.meanings.first { meaning in meaning.signs.contains(where: message.contains) }
    clause = found?.clause ?? "is damaged inside"
    remedy = found?.remedy
  }

  private static let meanings: [(signs: [String], clause: String, remedy: String?)] = [
    (
      ["unrecognized archive format"],
      "is none that can be opened: its first bytes are of another kind",
      "check that it was fetched whole, or unpack it and give what is in it"
    ),
    (
      ["memory", "can't allocate"], "needs more memory than there is",
      "unpack it and give what is in it"
    ),
    (
      ["unsupported", "not supported", "unknown compression", "multi-volume", "multivolume"],
      "is packed in a way that is not read",
      "unpack it with the program that made it, and give that"
    ),
    (["truncated", "premature", "unexpected end", "ends", "end of"], "ends in the middle", nil),
    (
      [
        "crc", "checksum", "decompression", "compressed data", "corrupt", "bad ", "invalid", "lzma",
      ],
      "has damaged bytes in it", nil
    ),
  ]
}
