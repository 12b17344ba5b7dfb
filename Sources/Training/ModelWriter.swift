internal import Attribution
internal import Language

/// Puts the sections of a model together, and holds them where `Model` can read them.
final class ModelWriter {
  private var sections: [Model.Section: [UInt8]] = [:]
  private var memory: UnsafeMutableRawPointer?

  init() {
    set(.scales, Array(repeating: Float(0), count: 16))
    set(.partWeights, Array(repeating: SIMD8<Int8>.zero, count: 4 << Model.partBits))
    set(.entityWeights, Array(repeating: SIMD8<Int8>.zero, count: 1 << Model.entityBits))
    set(.entityTransitions, Array(repeating: SIMD8<Float>.zero, count: 8))
    set(.cueWeights, Array(repeating: SIMD8<Int8>.zero, count: 1 << Model.cueBits))
    set(.cueTransitions, Array(repeating: SIMD8<Float>.zero, count: StageTemplates.cueClasses * 8))
    set(.roleWeights, Array(repeating: SIMD8<Int8>.zero, count: 1 << Model.roleBits))
    set(
      .roleTransitions, Array(repeating: SIMD8<Float>.zero, count: StageTemplates.roleClasses * 8))
    set(.lexicon, Array(repeating: UInt8(0), count: CueLexicon.slots * 5))
    set(.judge, Judge.none)
    set(.speakers, Array(repeating: Float(0), count: 1 << SpeakerRanker.bits))
  }

  deinit {
    memory?.deallocate()
  }

  /// Replaces a section.
  func set<Element>(_ section: Model.Section, _ elements: [Element]) {
    sections[section] = elements.withUnsafeBytes { Array($0) }
  }

  /// Copies another model's section.
  func copy(_ section: Model.Section, from other: ModelWriter) {
    sections[section] = other.sections[section]
  }

  /// Replaces one scale.
  func set(_ scale: Model.Scale, _ value: Float) {
    var bytes = sections[.scales] ?? []
    withUnsafeBytes(of: value.bitPattern.littleEndian) {
      for index in 0..<4 { bytes[scale.rawValue * 4 + index] = $0[index] }
    }
    sections[.scales] = bytes
  }

  /// Copies another model's scale.
  func copy(_ scale: Model.Scale, from other: ModelWriter) {
    guard let bytes = other.sections[.scales] else { return }
    var own = sections[.scales] ?? bytes
    for index in scale.rawValue * 4..<scale.rawValue * 4 + 4 { own[index] = bytes[index] }
    sections[.scales] = own
  }

  /// The bytes of the model.
  var bytes: [UInt8] {
    var header: [UInt8] = []
    var body: [UInt8] = []
    let base = 128
    for section in Model.Section.allCases {
      let content = sections[section] ?? []
      for value in [UInt32(base + body.count), UInt32(content.count)] {
        withUnsafeBytes(of: value.littleEndian) { header += $0 }
      }
      body += content
      while body.count % 64 != 0 { body.append(0) }
    }
    while header.count < base { header.append(0) }
    return header + body
  }

  /// A model over the sections as they are now; the one before it must no longer be in use.
  func model() -> Model {
    let bytes = self.bytes
    memory?.deallocate()
    let copy = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 64)
    bytes.withUnsafeBytes {
      copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: bytes.count)
    }
    memory = copy
    return Model(bytes: copy)
  }

  /// Loads a model that `bytes` once wrote.
  convenience init(reading bytes: [UInt8]) {
    self.init()
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      let model = Model(bytes: base)
      for section in Model.Section.allCases where !model.section(section).isEmpty {
        sections[section] = Array(model.section(section))
      }
    }
  }
}
