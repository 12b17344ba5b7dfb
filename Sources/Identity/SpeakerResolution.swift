package import News

/// Who a name is: what the name says, then what evidence says, then what people say.
package struct SpeakerResolution: Sendable {
  /// What evidence says, for names that are not simply whoever has them.
  package var links: [SpeakerID: SpeakerID]
  package var corrections: CorrectionEffects

  package init(
    links: [SpeakerID: SpeakerID] = [:], corrections: CorrectionEffects = CorrectionEffects()
  ) {
    self.links = links
    self.corrections = corrections
  }

  /// The speaker of a name; corrections hold at every step of the way.
  package func speaker(_ keys: SpeakerKeys) -> SpeakerID {
    if let corrected = corrections.redirects[keys.name] {
      return corrected == keys.name ? corrected : speaker(corrected)
    }
    if let linked = links[keys.name] {
      return linked == keys.name ? linked : speaker(linked)
    }
    return keys.name == keys.speaker ? keys.name : speaker(keys.speaker)
  }

  /// The speaker that an id leads to.
  package func speaker(_ id: SpeakerID) -> SpeakerID {
    var current = id
    for _ in 0..<64 {
      guard let next = corrections.redirects[current] ?? links[current], next != current else {
        return current
      }
      current = next
    }
    return current
  }

  /// The speaker of somebody in an article; nil for nobody.
  package func speaker(
    name: String, _ keys: SpeakerKeys?, in article: ArticleID
  ) -> SpeakerID? {
    if !corrections.persons.isEmpty,
      let corrected = corrections.persons[PersonInArticle(article: article, name: name)]
    {
      return corrected.map { speaker($0) }
    }
    return keys.map { speaker($0) }
  }

  /// The speaker of a statement whose speaker in the article is `speaker`.
  package func speaker(of statement: StatementID, from speaker: SpeakerID?) -> SpeakerID? {
    guard !corrections.statements.isEmpty, let corrected = corrections.statements[statement]
    else { return speaker }
    return corrected.map { self.speaker($0) }
  }
}
