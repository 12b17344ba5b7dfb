import Testing

@testable import SQLiteRepository

@Test func `sets of rows are joined, cut and taken away`() {
  var rows = RowSet([1, 63, 64, 5000])
  rows.formUnion(RowSet([2, 64, 9000]))
  #expect(rows.rowIDs == [1, 2, 63, 64, 5000, 9000])
  rows.formIntersection(RowSet(upTo: 5000))
  #expect(rows.rowIDs == [1, 2, 63, 64, 5000])
  rows.subtract(RowSet([2, 5000, 100_000]))
  #expect(rows.rowIDs == [1, 63, 64])
  #expect(RowSet(upTo: 0).rowIDs == [])
}
