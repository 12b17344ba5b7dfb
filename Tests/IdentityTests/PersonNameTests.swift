import Identity
import Testing

@Test(arguments: [
  ("Donald Trump", "Donald J. Trump", true), ("Donald J. Trump", "Donald John Trump", true),
  ("George W. Bush", "George H.W. Bush", false), ("George H. W. Bush", "George H.W. Bush", true),
  ("Ann Mary Lee", "Ann Margaret Lee", false), ("Hillary Rodham Clinton", "Hillary Clinton", true),
  ("Hillary Diane Rodham Clinton", "Hillary Rodham Clinton", true),
])
func `middle names tell people apart, or do not`(one: String, other: String, agree: Bool) throws {
  let (left, right) = (try #require(PersonName(one)), try #require(PersonName(other)))
  #expect(left.middlesAgree(with: right) == agree)
  #expect(right.middlesAgree(with: left) == agree)
}
