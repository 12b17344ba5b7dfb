import Importers
import News

@testable import Importers

extension Article {
  /// What an export says of an article on one line: fields in their order, then the paragraphs.
  var exportOutline: String {
    let fields = [
      headline, published?.day.description ?? "", byline ?? "", outlet?.name ?? "", section ?? "",
      language ?? "",
    ]
    return fields.joined(separator: " | ") + " | " + body.replacing("\n\n", with: " ¶ ")
  }
}

extension [Result<Article, ImportProblem>] {
  /// Each article, or the kind of the problem that stands in its place.
  var exportOutlines: [String] {
    map { result in
      switch result {
      case .success(let article): article.exportOutline
      case .failure(let problem): "\(problem.kind.rawValue)@\(problem.row ?? 0)"
      }
    }
  }
}
