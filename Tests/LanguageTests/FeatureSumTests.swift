import Testing

@testable import Language

@Suite struct FeatureSumTests {
  private static let names = ["fast", "slow", "steady", "whole"]
  private static let text = "fast[0] fast[-1]|slow[0] slow[0] slow[-1]|steady[1] slow[0]|whole[0]"

  /// Sums of `text` over thirty tokens, of which those from 3 to 27 are asked for.
  private func sums(fixed: String, runs: [String]) -> [SIMD8<Int16>] {
    var columns = ColumnTable(width: Self.names.count)
    columns.reset(count: 30)
    for token in 0..<30 {
      columns.pointer(0)[token] = UInt32(token * 7 % 11)
      columns.pointer(1)[token] = UInt32(token / 4)
      columns.pointer(2)[token] = UInt32(token / 9)
      columns.pointer(3)[token] = 5
    }
    let weights = (0..<256).map { row in
      SIMD8<Int8>(truncatingIfNeeded: SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7) &* Int32(row * 37))
    }
    var sums = [SIMD8<Int16>](repeating: .one, count: 25)
    weights.withUnsafeBufferPointer { weights in
      guard let weights = weights.baseAddress else { return }
      let templates = FeatureTemplates(
        Self.text, names: Self.names, bits: 8, fixed: fixed, runs: runs)
      var sum = FeatureSum(templates, weights)
      sum.add(columns, in: 3..<28, to: &sums)
    }
    return sums
  }

  @Test(arguments: [["slow"], ["slow steady"], ["steady", "slow steady"], ["fast slow steady"]])
  func `features that are summed once a run give the sums of features one by one`(runs: [String]) {
    #expect(sums(fixed: "whole", runs: runs) == sums(fixed: "", runs: []))
    #expect(Set(sums(fixed: "", runs: [])).count > 10)
  }
}
