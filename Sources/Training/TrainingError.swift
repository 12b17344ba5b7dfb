/// Why training could not go on, in a sentence.
struct TrainingError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
