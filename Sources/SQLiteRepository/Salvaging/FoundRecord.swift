/// A row as it stands in a file, as much of it as can be read.
///
/// https://www.sqlite.org/fileformat.html#record_format
struct FoundRecord {
  let rowID: Int64?
  /// False when pages that it goes on in are lost.
  let isWhole: Bool
  private let bytes: [UInt8]
  private let fields: [Field]

  private struct Field {
    let type: Int64
    let start: Int
    let length: Int
  }

  /// How many columns the row has.
  var count: Int { fields.count }

  /// Reads the record of a cell; nil when it is none.
  init?(_ payload: TreePage.Payload, in file: PageFile) {
    var bytes = Array(payload.local)
    var next = payload.overflow
    var steps = 0
    while bytes.count < payload.length, next > 1, steps <= file.count, let page = file.page(next) {
      let wanted = min(payload.length - bytes.count, file.usableSize - 4)
      bytes += page[4..<(4 + wanted)]
      next = page.bigEndian(at: 0)
      steps += 1
    }
    var place = 0
    guard let header = bytes.varint(at: &place, before: bytes.count).map({ Int($0) }),
      header >= place, header <= bytes.count, header < 2000
    else { return nil }
    var fields: [Field] = []
    var start = header
    while place < header {
      guard let type = bytes.varint(at: &place, before: header), type >= 0,
        let length = Self.length(of: type), start + length <= payload.length
      else { return nil }
      fields.append(Field(type: type, start: start, length: length))
      start += length
    }
    guard start == payload.length else { return nil }
    rowID = payload.rowID
    isWhole = bytes.count == payload.length
    self.bytes = bytes
    self.fields = fields
  }

  /// How many bytes a value of a type takes; nil for types that there are not.
  private static func length(of type: Int64) -> Int? {
    switch type {
    case 0, 8, 9: return 0
    case 1...4: return Int(type)
    case 5: return 6
    case 6, 7: return 8
    case 12...(1 << 40): return Int(type - 12) / 2
    default: return nil
    }
  }

  func isNull(_ column: Int) -> Bool { fields.indices.contains(column) && fields[column].type == 0 }

  /// A text; nil when it is none, or lost.
  func text(_ column: Int) -> String? {
    guard fields.indices.contains(column) else { return nil }
    let field = fields[column]
    guard field.type >= 13, field.type % 2 == 1, field.start + field.length <= bytes.count else {
      return nil
    }
    return String(
      validating: bytes[field.start..<(field.start + field.length)], as: UTF8.self)
  }

  /// A whole number; nil when it is none, or lost.
  func integer(_ column: Int) -> Int64? {
    guard fields.indices.contains(column) else { return nil }
    let field = fields[column]
    guard field.start + field.length <= bytes.count else { return nil }
    switch field.type {
    case 8: return 0
    case 9: return 1
    case 1...6:
      let value = bytes[field.start..<(field.start + field.length)]
        .reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let unused = Int64(64 - 8 * field.length)
      return Int64(bitPattern: value << UInt64(unused)) >> unused
    default: return nil
    }
  }
}
