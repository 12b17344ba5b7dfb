/// A stretch of a longer list, with the length of the whole.
package struct Page<Element: Sendable>: Sendable {
  package let elements: [Element]
  /// How many elements the whole list has.
  package let total: Int

  package init(elements: [Element], total: Int) {
    self.elements = elements
    self.total = total
  }
}
