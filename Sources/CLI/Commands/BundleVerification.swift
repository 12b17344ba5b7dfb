internal import Presentation
internal import Proof
internal import Repository

/// `archive verify --bundle`: whether an evidence bundle is what it was.
struct BundleVerification {
  private let path: String
  private let location: ArchiveLocation
  private let output: OutputOptions

  init(_ path: String, _ location: ArchiveLocation, _ output: OutputOptions) {
    self.path = path
    self.location = location
    self.output = output
  }

  func run() throws {
    let check: BundleCheck
    let place = try location.place()
    // An archive that was named must be there; one that is only found is a help.
    let isNamed = location.path != nil
    do {
      let checker = try BundleChecker(path)
      let archive = isNamed || place.exists ? try place.openForReading() : nil
      check = try checker.check(against: archive, isNamed: isNamed)
    } catch let error as BundleError {
      throw Failure(error.sentence, advice: error.advice)
    }
    try output.print(
      BundleCheckReport(check, path: path, archive: check.archive == .none ? nil : place.path))
    if !check.isSound { throw ExitStatus.notAsGiven }
  }
}
