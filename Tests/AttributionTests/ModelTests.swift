import Language
import Testing

@testable import Attribution

@Suite struct ModelTests {
  private static let scores: [(numbers: [Float], score: Float)] = [
    ([0.5, 3], 101.25), ([0.6, 3], 109.25), ([0.5, 4], 103.25), ([0.6, 4], 110.25),
  ]

  @Test(arguments: scores)
  func `a forest adds up the leaves that the numbers lead to`(numbers: [Float], score: Float) {
    // The first question asks for number 0, the last two for number 1.
    var tree = Forest.Tree(0)
    (tree.numbers[0], tree.borders[0]) = (0, 0.5)
    for question in 7..<15 { (tree.numbers[question], tree.borders[question]) = (1, 3) }
    tree.leaves = (0..<16).map { Float($0 == 1 ? 3 : $0 + 1) }
    let bytes = Forest.bytes(base: 0.25, trees: [tree, Forest.Tree(100)])
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 16)
    defer { memory.deallocate() }
    memory.copyMemory(from: bytes, byteCount: bytes.count)
    #expect(Forest(memory).score(numbers) == score)
  }

  @Test(arguments: [
    // Every form of a verb is what its lemma is; a noun may be a verb too.
    ("said", 1), ("derided", 1), ("Derides", 1), ("ordering", 2), ("believes", 3), ("knew", 4),
    ("hoped", 5), ("bridge", 0), ("1917", 0),
  ])
  func `a word has the attitude of its lemma`(word: String, sort: Int) {
    let table = TokenTable(word)
    var columns = ColumnTable(width: CueColumn.width)
    columns.reset(count: table.count)
    var attitudes = AttitudeColumn()
    var text = word
    text.withUTF8 { bytes in
      Tagger.readWords(0..<table.count, of: table, bytes, into: columns)
      attitudes.fill(columns, table, 0..<table.count, bytes)
    }
    #expect(Int(columns.pointer(CueColumn.at.index)[0] % 8) == sort)
  }
}
