#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes files.
enum Output {
  static func write(_ bytes: [UInt8], to path: String) throws(TrainingError) {
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
      throw TrainingError("cannot write \(path)")
    }
  }
}
