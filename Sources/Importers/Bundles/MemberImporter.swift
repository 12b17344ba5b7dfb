/// Reads the members of something that holds others, one at a time, each by what its bytes are.
///
/// What is wrong with one member is the problem of a record: the next one follows. A member without
/// an article is left out with its reason.
struct MemberImporter {
  private let context: ImportContext
  private var importer: (any Importer)?
  /// How many articles, and problems that say why there are none, came out of the members so far.
  private(set) var articles = 0
  private(set) var problems = 0

  init(_ context: ImportContext) {
    self.context = context
  }

  /// Opens a member; gives what there is to say of it when it holds no article.
  mutating func open(_ piece: Piece) throws(ImportProblem) -> Reading? {
    do throws(ImportProblem) {
      importer = try context.importer(for: piece)
      return nil
    } catch {
      return try settle(error)
    }
  }

  /// Reads an importer as a member that is open already.
  mutating func take(_ opened: any Importer) { importer = opened }

  /// Lets go of the member, whose rest is not wanted.
  mutating func close() { importer = nil }

  /// The next thing in the member; nil at its end, or when none is open.
  mutating func next() throws(ImportProblem) -> Reading? {
    guard var opened = importer else { return nil }
    // Let go of the copy here, so that the importer's arrays are changed in place.
    importer = nil
    do throws(ImportProblem) {
      guard let reading = try opened.next() else { return nil }
      importer = opened
      if case .article = reading { articles += 1 }
      return reading
    } catch {
      if error.scope == .record { importer = opened }
      return try settle(error)
    }
  }

  /// What a problem of a member is to the bundle.
  private mutating func settle(_ problem: ImportProblem) throws(ImportProblem) -> Reading {
    if !context.budget.isSpent, let what = problem.noArticle {
      return .leftOut(LeftOut(place: problem.place, reason: what, remedy: problem.remedy))
    }
    problems += 1
    // Of a spent budget every bundle would say the same again.
    if context.budget.isSpent { throw problem }
    throw problem.scope == .record ? problem : problem.ofMember()
  }
}
