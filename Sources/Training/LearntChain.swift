internal import Language

/// The result of `ChainTrainer`: weights as bytes, what one step means, and transitions.
struct LearntChain: Sendable {
  var weights: [SIMD8<Int8>]
  var scale: Float
  var transitions: [SIMD8<Float>]
}
