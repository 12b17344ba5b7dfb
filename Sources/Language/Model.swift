internal import CModel

/// The trained tables, read where they lie: nothing is parsed, copied or allocated.
///
/// The bytes are a header of sections (offset and size as little-endian `UInt32`), then the
/// sections themselves, each aligned to 64 bytes. `ModelWriter` in `Training` makes them.
package struct Model {
  /// The parts of a model.
  package enum Section: Int, CaseIterable {
    /// What one step of a weight means, one `Float` for each table of weights.
    case scales
    case partWeights
    case entityWeights
    case entityTransitions
    case cueWeights
    case cueTransitions
    case roleWeights
    case roleTransitions
    case lexicon
    case judge
    case speakers
  }

  /// The tables of weights that have a scale.
  package enum Scale: Int, CaseIterable {
    case entities
    case cues
    case roles
  }

  /// Bits of a row number in each table of weights.
  package static let partBits = 15
  package static let entityBits = 16
  package static let cueBits = 18
  package static let roleBits = 18

  private let bytes: UnsafeRawPointer

  /// Reads the model at `bytes`, which must outlive every use and be aligned to 64.
  package init(bytes: UnsafeRawPointer) {
    self.bytes = bytes
  }

  /// The model that is part of the program.
  package static var embedded: Model {
    Model(bytes: archive_model_bytes())
  }

  /// The size of the embedded model in bytes.
  package static var embeddedSize: Int {
    Int(archive_model_size())
  }

  /// All bytes of the embedded model, to tell one model from another.
  package static var embeddedBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: archive_model_bytes(), count: embeddedSize)
  }

  /// The bytes of `section`.
  package func section(_ section: Section) -> UnsafeRawBufferPointer {
    let entry = section.rawValue * 8
    let offset = Int(bytes.loadUnaligned(fromByteOffset: entry, as: UInt32.self))
    let size = Int(bytes.loadUnaligned(fromByteOffset: entry + 4, as: UInt32.self))
    return UnsafeRawBufferPointer(start: bytes + offset, count: size)
  }

  /// The elements of `section`, bound to `type`.
  package func pointer<Element>(_ section: Section, to type: Element.Type)
    -> UnsafePointer<Element>
  {
    let bytes = self.section(section)
    guard bytes.count >= MemoryLayout<Element>.stride, let base = bytes.baseAddress else {
      preconditionFailure("the model lacks a section")
    }
    return base.assumingMemoryBound(to: type)
  }

  /// What one step of a weight means in the table of `scale`.
  package func scale(_ scale: Scale) -> Float {
    pointer(.scales, to: Float.self)[scale.rawValue]
  }
}
