/// Something that can stand in a column or be bound to a parameter.
package enum Value: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  /// An integer of any width.
  package static func integer(_ number: Int) -> Value { .integer(Int64(number)) }

  /// A text, or NULL when there is none.
  package static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }

  /// A row id, or NULL when there is none.
  package static func integer(_ number: Int64?) -> Value { number.map { .integer($0) } ?? .null }

  /// An integer, or NULL when there is none.
  package static func integer(_ number: Int?) -> Value {
    number.map { .integer(Int64($0)) } ?? .null
  }
}
