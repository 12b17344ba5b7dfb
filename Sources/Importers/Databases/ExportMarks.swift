/// How often the marks of each splitter stand in the beginning of a file, found in one pass.
///
/// Every file is asked, so the pass must cost next to nothing.
struct ExportMarks {
  /// For each of `ExportSplitters.all`, up to 255.
  private var counts: [UInt8]

  init(_ lower: String) {
    let table = Self.table
    var counts = [UInt8](repeating: 0, count: ExportSplitters.all.count)
    var lower = lower
    lower.withUTF8 { bytes in
      guard bytes.count > 1 else { return }
      table.groups.withUnsafeBufferPointer { groups in
        var pair = Int(bytes[0])
        for index in 1..<bytes.count {
          pair = (pair & 0xFF) << 8 | Int(bytes[index])
          let group = groups[pair]
          guard group > 0 else { continue }
          for mark in table.marks[Int(group) - 1]
          where mark.bytes.count <= bytes.count - index + 1
            && bytes[(index - 1)...].starts(with: mark.bytes)
          {
            counts[mark.splitter] = counts[mark.splitter] == 255 ? 255 : counts[mark.splitter] + 1
          }
        }
      }
    }
    self.counts = counts
  }

  /// True when no mark of any splitter stands there.
  var isEmpty: Bool { counts.allSatisfy { $0 == 0 } }

  /// True when a splitter's marks stand there often enough for a closer look.
  func suggest(_ splitter: Int) -> Bool {
    Int(counts[splitter]) >= ExportSplitters.all[splitter].marksNeeded
  }

  /// The marks by their first two bytes.
  private static let table: (groups: [UInt8], marks: [[(bytes: [UInt8], splitter: Int)]]) = {
    var groups = [UInt8](repeating: 0, count: 1 << 16)
    var marks: [[(bytes: [UInt8], splitter: Int)]] = []
    for (splitter, known) in ExportSplitters.all.enumerated() {
      for mark in known.marks {
        let bytes = Array(mark.utf8)
        guard bytes.count > 1 else { continue }
        let pair = Int(bytes[0]) << 8 | Int(bytes[1])
        if groups[pair] == 0 {
          marks.append([])
          groups[pair] = UInt8(marks.count)
        }
        marks[Int(groups[pair]) - 1].append((bytes, splitter))
      }
    }
    return (groups, marks)
  }()
}
