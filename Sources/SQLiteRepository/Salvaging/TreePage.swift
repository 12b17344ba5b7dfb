/// A page of a table or an index, taken apart without trust.
///
/// https://www.sqlite.org/fileformat.html#b_tree_pages
struct TreePage {
  enum Kind: UInt8 {
    case indexInterior = 2
    case tableInterior = 5
    case indexLeaf = 10
    case tableLeaf = 13

    var isInterior: Bool { self == .indexInterior || self == .tableInterior }
    var isOfTable: Bool { self == .tableInterior || self == .tableLeaf }
  }

  let kind: Kind
  private let bytes: [UInt8]
  private let usableSize: Int
  private let cells: [Int]
  private let rightChild: Int

  /// Where a record stands: its first bytes, how many it has in all, and the page with the next.
  struct Payload {
    let rowID: Int64?
    let length: Int
    let local: ArraySlice<UInt8>
    /// 0 when all of it is in `local`.
    let overflow: Int
  }

  /// Takes the bytes of a page; nil when they are none of a tree.
  init?(_ bytes: [UInt8], number: Int, usableSize: Int) {
    // The first page begins with the header of the file.
    let base = number == 1 ? 100 : 0
    guard bytes.count >= usableSize, let kind = Kind(rawValue: bytes[base]) else { return nil }
    let count = Int(bytes[base + 3]) << 8 | Int(bytes[base + 4])
    let pointers = base + (kind.isInterior ? 12 : 8)
    guard pointers + 2 * count <= usableSize else { return nil }
    var cells: [Int] = []
    cells.reserveCapacity(count)
    for index in 0..<count {
      let place = Int(bytes[pointers + 2 * index]) << 8 | Int(bytes[pointers + 2 * index + 1])
      guard place >= pointers + 2 * count, place + 4 <= usableSize else { return nil }
      cells.append(place)
    }
    self.kind = kind
    self.bytes = bytes
    self.usableSize = usableSize
    self.cells = cells
    rightChild = kind.isInterior ? bytes.bigEndian(at: base + 8) : 0
  }

  var isEmpty: Bool { cells.isEmpty }

  /// The pages below this one.
  var children: [Int] {
    kind.isInterior ? cells.map { bytes.bigEndian(at: $0) } + [rightChild] : []
  }

  /// The records on the page that can be taken for such.
  var payloads: [Payload] {
    kind == .tableInterior ? [] : cells.compactMap { payload(at: $0) }
  }

  /// False when a cell of the page is none.
  var isWhole: Bool { kind == .tableInterior || payloads.count == cells.count }

  private func payload(at cell: Int) -> Payload? {
    var place = cell + (kind == .indexInterior ? 4 : 0)
    guard let length = bytes.varint(at: &place, before: usableSize).map({ Int($0) }), length >= 0,
      length < 1 << 31
    else { return nil }
    var rowID: Int64?
    if kind.isOfTable {
      guard let id = bytes.varint(at: &place, before: usableSize) else { return nil }
      rowID = id
    }
    let local = localLength(of: length)
    let end = place + local
    guard local == length || end + 4 <= usableSize, end <= usableSize else { return nil }
    return Payload(
      rowID: rowID, length: length, local: bytes[place..<end],
      overflow: local == length ? 0 : bytes.bigEndian(at: end))
  }

  /// How many bytes of a record are on the page itself:
  /// https://www.sqlite.org/fileformat.html#cell_payload_overflow_pages
  private func localLength(of length: Int) -> Int {
    let most = kind.isOfTable ? usableSize - 35 : (usableSize - 12) * 64 / 255 - 23
    guard length > most else { return length }
    let least = (usableSize - 12) * 32 / 255 - 23
    let wanted = least + (length - least) % (usableSize - 4)
    return wanted <= most ? wanted : least
  }
}

extension [UInt8] {
  /// Reads a number of one to nine bytes: https://www.sqlite.org/fileformat.html#varint
  func varint(at place: inout Int, before end: Int) -> Int64? {
    var number: UInt64 = 0
    for index in 0..<9 {
      guard place < end, place < count else { return nil }
      let byte = self[place]
      place += 1
      if index == 8 { return Int64(bitPattern: number << 8 | UInt64(byte)) }
      number = number << 7 | UInt64(byte & 0x7f)
      if byte < 0x80 { return Int64(bitPattern: number) }
    }
    return nil
  }
}
