import Testing

@testable import SQLite

@Test(arguments: [1, 40])
func `words that follow each other are counted in their column`(copies: Int) {
  var (safe, haven) = (PhrasePlaces(), PhrasePlaces())
  for copy in 0..<Int32(copies) {
    safe.append(column: 0, offset: 10 * copy, length: 1)
    haven.append(column: 0, offset: 10 * copy + 1, length: 1)
    haven.append(column: 1, offset: 10 * copy + 1, length: 1)
    safe.append(column: 1, offset: 10 * copy + 5, length: 2)
  }
  #expect(safe.frequency(followedBy: haven) { $0 == 0 ? 4 : 1 } == Double(4 * copies))
  #expect(haven.frequency(followedBy: safe) { _ in 1 } == 0)
}
