import Language
import Testing

@testable import Attribution

@Suite struct SpeakerRankerTests {
  /// Weights that depend on nothing but the row.
  private func weight(_ row: UInt32) -> Float { Float(row % 7) - 3 }

  private func isClose(_ left: Float, _ right: Float) -> Bool { abs(left - right) < 0.001 }

  @Test(arguments: 1..<40)
  func `chances are shares of one`(count: Int) {
    let candidates: [[UInt32]] = (0..<UInt32(count)).map { place in
      Array(place * 17...place * 17 + place % 5)
    }
    let chances = SpeakerRanker.chances(candidates, weight: weight)
    #expect(chances.count == count)
    #expect(chances.allSatisfy { $0 >= 0 && $0 <= 1 })
    #expect(isClose(chances.reduce(0, +), 1))
  }

  @Test func `equal rows have equal chances, wherever they stand`() {
    let chances = SpeakerRanker.chances([[1, 2], [5, 6], [2, 1], [1, 2]], weight: weight)
    #expect(chances[0] == chances[3] && chances[0] == chances[2])
    #expect(chances[0] < chances[1])
  }

  @Test func `without weights everybody is as likely`() {
    let chances = SpeakerRanker.chances([[1], [2, 3], []]) { _ in 0 }
    #expect(chances.allSatisfy { isClose($0, 1.0 / 3) })
  }

  @Test func `a row that speaks for one takes from the others`() {
    let before = SpeakerRanker.chances([[1], [2]]) { _ in 0 }
    let after = SpeakerRanker.chances([[1, 3], [2]]) { $0 == 3 ? 1 : 0 }
    #expect(after[0] > before[0] && after[1] < before[1])
    // One unit of weight is e to one.
    #expect(isClose(after[0] / after[1], 2.718_28))
  }

  @Test func `heavy weights neither overflow nor vanish into nothing`() {
    let chances = SpeakerRanker.chances([[1], [2], [3]]) { $0 == 2 ? 400 : -400 }
    #expect(isClose(chances[1], 1) && chances.allSatisfy { $0.isFinite })
  }

  @Test func `nobody to choose from is no chance`() {
    #expect(SpeakerRanker.chances([], weight: weight).isEmpty)
  }

  @Test func `the trained ranker has an opinion`() {
    let read = ReadText("Ina Roth sold the boat to Karl Adler. {She} was glad.")
    let question = SpeakerQuestion(.pronoun, read.marked[0], gender: .female, content: nil)
    let candidates = Array(read.register.entities.indices)
    let rows = CandidateFeatures(question, read.words, read.register, read.trail).rows(candidates)
    let chances = SpeakerRanker(model: .embedded).chances(rows)
    #expect(isClose(chances.reduce(0, +), 1))
    #expect(Set(chances).count > 1)
  }
}
