/// The tables and indexes of a file as far as they can be followed from their roots.
struct FoundTables {
  /// A table or an index, by the name of the table that it belongs to.
  struct Tree {
    let name: String
    let table: String
    fileprivate(set) var pages: [Int] = []
    fileprivate(set) var isWhole = true
  }

  private(set) var trees: [Tree] = []
  /// False when the list of tables cannot be read, or not all of it.
  private(set) var isListWhole = true

  init(in file: PageFile) {
    var seen: Set<Int> = []
    let list = Self.follow(Tree(name: "", table: ""), from: 1, ofTable: true, in: file, &seen)
    isListWhole = list.isWhole && !list.pages.isEmpty
    for record in list.records(in: file) {
      guard let kind = record.text(0), kind == "table" || kind == "index",
        let name = record.text(1), let table = record.text(2), let root = record.integer(3),
        root > 1
      else { continue }
      let isKeyed = record.text(4)?.hasSuffix("WITHOUT ROWID") ?? false
      trees.append(
        Self.follow(
          Tree(name: name, table: table), from: Int(root), ofTable: kind == "table" && !isKeyed,
          in: file, &seen))
    }
  }

  /// The tables with a page that is lost, each once; indexes count as their tables.
  var damagedTables: [String] {
    var names: [String] = []
    for tree in trees where !tree.isWhole {
      if !names.contains(tree.table) { names.append(tree.table) }
    }
    return names
  }

  func tree(named name: String) -> Tree? { trees.first { $0.name == name } }

  private static func follow(
    _ tree: Tree, from root: Int, ofTable: Bool, in file: PageFile, _ seen: inout Set<Int>
  ) -> Tree {
    var tree = tree
    var waiting = [root]
    while let number = waiting.popLast() {
      guard let bytes = file.page(number), seen.insert(number).inserted,
        let page = TreePage(bytes, number: number, usableSize: file.usableSize),
        page.kind.isOfTable == ofTable
      else {
        tree.isWhole = false
        continue
      }
      tree.pages.append(number)
      if !page.isWhole || !page.payloads.allSatisfy({ goesOn($0, in: file) }) {
        tree.isWhole = false
      }
      waiting += page.children.reversed()
    }
    return tree
  }

  /// Whether the pages that a record goes on in are there.
  private static func goesOn(_ payload: TreePage.Payload, in file: PageFile) -> Bool {
    var missing = payload.length - payload.local.count
    var next = payload.overflow
    while missing > 0 {
      guard next > 1, let page = file.page(next) else { return false }
      missing -= file.usableSize - 4
      next = page.bigEndian(at: 0)
    }
    return true
  }
}

extension FoundTables.Tree {
  /// Every record of the tree that can be read.
  func records(in file: PageFile) -> [FoundRecord] {
    pages.flatMap { number in
      guard let bytes = file.page(number),
        let page = TreePage(bytes, number: number, usableSize: file.usableSize)
      else { return [FoundRecord]() }
      return page.payloads.compactMap { FoundRecord($0, in: file) }
    }
  }
}
