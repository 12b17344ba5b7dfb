internal import Identity
internal import Likeness
internal import News
package import Repository
internal import SQLite

/// The work on an article that needs nothing but the article, done before the writer's turn.
///
/// There is one writer and there are many who prepare: what is done here costs no time.
struct ArticleDraft: ArticlePreparation {
  /// Every text that the writer puts into rows; the ranges below are parts of it.
  let texts: [UInt8]
  /// Headline, body and the fields as the full text gets them, in the order of its columns.
  let columns: [Range<Int>?]
  /// Those of them that the view needs in a table, all others nil; empty when it needs none.
  let tableColumns: [Range<Int>?]
  /// The day on which it appeared.
  let day: Range<Int>?
  /// How many words they have.
  let wordCount: Int
  /// The different words of headline and body, and those of the fields.
  let words: WordList
  let fieldWords: WordList
  let speakers: [SpeakerDraft]
  let statements: [StatementDraft]
  let signature: LikenessSignature

  /// Works out what an article comes to; its spans must lie in its body.
  init(_ analysed: AnalysedArticle, tokenizer: borrowing IndexTokenizer) {
    let article = analysed.article
    var texts = DraftTexts(capacity: 4 * article.body.utf8.count)
    let folded = [
      article.headline, article.body, article.outlet?.name, article.dateline?.agency,
      article.dateline?.place, article.byline, article.section,
    ].map { text in text.map { texts.add(folded: $0) } }
    columns = folded.map { $0?.range }
    let inTable = folded.map { text in text.flatMap { $0.needsTable ? $0.range : nil } }
    tableColumns = inTable.contains { $0 != nil } ? inTable : []
    day = article.published.map { texts.add($0.day.description) }
    speakers = analysed.attributions.speakers.map { SpeakerDraft($0, in: analysed.id, &texts) }
    var body = article.body
    var statements = body.withUTF8 { Self.statements(of: analysed, body: $0, &texts) }
    signature = analysed.signature ?? LikenessSignature(of: article.body)
    self.texts = texts.bytes
    let counted = Self.count(columns, in: self.texts, tokenizer)
    (words, fieldWords, wordCount) = (counted.words, counted.fieldWords, counted.wordCount)
    for place in statements.indices {
      statements[place].length = Self.wordCount(
        of: statements[place].folded.range, in: self.texts, tokenizer)
    }
    self.statements = statements
  }

  private static func count(
    _ columns: [Range<Int>?], in texts: [UInt8], _ tokenizer: borrowing IndexTokenizer
  ) -> (words: WordList, fieldWords: WordList, wordCount: Int) {
    var counted = (words: WordList(), fieldWords: WordList(), wordCount: 0)
    var (seen, seenInFields) = (HashSet(), HashSet())
    for (column, range) in columns.enumerated() {
      guard let range else { continue }
      let isField = column >= TextColumns.searched.count
      texts[range].withUnsafeBufferPointer { text in
        tokenizer.forEachWord(of: text) { word, _, _ in
          counted.wordCount += 1
          if isField {
            counted.fieldWords.take(word, unless: &seenInFields)
          } else {
            counted.words.take(word, unless: &seen)
          }
        }
      }
    }
    return counted
  }

  private static func wordCount(
    of range: Range<Int>, in texts: [UInt8], _ tokenizer: borrowing IndexTokenizer
  ) -> Int {
    var count = 0
    texts[range].withUnsafeBufferPointer { text in
      tokenizer.forEachWord(of: text) { _, _, _ in count += 1 }
    }
    return count
  }

  private static func statements(
    of analysed: AnalysedArticle, body: UnsafeBufferPointer<UInt8>, _ texts: inout DraftTexts
  ) -> [StatementDraft] {
    // Two analyses of the same bytes are one statement; the first one stays.
    var seen: Set<TextSpan> = []
    return analysed.attributions.statements.map { statement in
      var draft = StatementDraft(
        statement, by: statement.speaker.map { analysed.attributions.speakers[$0] },
        in: analysed.id, body: body, &texts)
      draft.isRepeated = !seen.insert(TextSpan(draft.start, draft.end)).inserted
      return draft
    }
  }
}

/// Somebody in an article as the writer needs them.
struct SpeakerDraft {
  let keys: SpeakerKeys?
  /// The name as one line, and the roles, each once, in order.
  let line: String
  let roleLines: [String]
  // The columns of article_speakers.
  let name: Range<Int>
  let kind: Range<Int>
  let roles: Range<Int>
  let mentions: Range<Int>
  let members: Range<Int>?

  init(_ speaker: ArticleSpeaker, in article: ArticleID, _ texts: inout DraftTexts) {
    keys = SpeakerKeys(name: speaker.name, kind: speaker.kind, in: article)
    line = SpeakerRegister.line(speaker.name)
    roleLines = Set(speaker.roles.map { SpeakerRegister.line($0) }).filter { !$0.isEmpty }.sorted()
    name = texts.add(speaker.name)
    kind = texts.add(speaker.kind.rawValue)
    roles = texts.add(StringListText.encode(speaker.roles))
    mentions = texts.add(speaker.mentions)
    members =
      speaker.members.isEmpty
      ? nil : texts.add("[" + speaker.members.map(String.init).joined(separator: ",") + "]")
  }
}

/// A statement as the writer needs it.
struct StatementDraft {
  let id: StatementID
  let start: Int
  let end: Int
  /// True when the article says the same bytes twice.
  var isRepeated = false
  /// How many words the text has.
  var length = 0
  // Columns of statements; `folded` is what the full text gets.
  let key: Range<Int>
  let kind: Range<Int>
  let polarity: Range<Int>
  let attitude: Range<Int>
  let factuality: Range<Int>
  let rule: Range<Int>
  let link: Range<Int>?
  let content: Range<Int>
  let cue: Range<Int>
  let source: Range<Int>
  let text: Range<Int>
  let cueText: Range<Int>
  let sourceText: Range<Int>
  let candidate: Range<Int>?
  let candidateSurname: Range<Int>?
  let folded: DraftTexts.Folded

  init(
    _ statement: Statement, by speaker: ArticleSpeaker?, in article: ArticleID,
    body: UnsafeBufferPointer<UInt8>, _ texts: inout DraftTexts
  ) {
    id = StatementID(article: article, content: statement.content)
    start = statement.content[0].start
    end = statement.content[statement.content.count - 1].end
    key = texts.add(id.description)
    kind = texts.add(statement.kind.rawValue)
    polarity = texts.add(statement.polarity.rawValue)
    attitude = texts.add(statement.attitude.rawValue)
    factuality = texts.add(statement.factuality.rawValue)
    rule = texts.add(statement.rule)
    link = statement.link.map { texts.add($0.rawValue) }
    content = texts.add(statement.content)
    cue = texts.add(statement.cue)
    source = texts.add(statement.source)
    text = texts.add(statement.content, of: body)
    cueText = texts.add(statement.cue, of: body)
    sourceText = texts.add(statement.source, of: body)
    candidate = statement.candidate.map { texts.add($0.name) }
    candidateSurname = NameInDoubt(statement, by: speaker).map { texts.add($0.surname) }
    folded = texts.add(foldedPart: text)
  }
}

extension SQLiteArchive {
  package func prepared(_ articles: [AnalysedArticle]) -> [AnalysedArticle] {
    do throws(SQLiteError) {
      // One of its own, since a tokenizer is used by one thread at a time.
      let tokenizer = try IndexTokenizer(try Connection(path: ":memory:", access: .creating))
      return articles.map { article in
        guard article.spansLieInBody else { return article }
        var prepared = article
        prepared.preparation = ArticleDraft(article, tokenizer: tokenizer)
        return prepared
      }
    } catch {
      // Whatever was in the way here, the writer meets it and says so.
      return articles
    }
  }
}

extension AnalysedArticle {
  /// False when a statement reaches beyond the text, or a speaker is not there.
  var spansLieInBody: Bool {
    let length = article.body.utf8.count
    return attributions.statements.allSatisfy { statement in
      statement.content.allSatisfy { $0.end <= length }
        && statement.cue.allSatisfy { $0.end <= length }
        && statement.source.allSatisfy { $0.end <= length }
        && statement.speaker.map { attributions.speakers.indices.contains($0) } ?? true
    }
      && attributions.speakers.allSatisfy { speaker in
        // A group of groups would be nobody's.
        speaker.members.allSatisfy {
          attributions.speakers.indices.contains($0) && attributions.speakers[$0].members.isEmpty
        }
      }
  }
}
