package import News

/// Who a name is: what the name says, then what evidence says, then what people say.
package struct SpeakerResolution: Sendable {
  /// What evidence says, for names that are not simply whoever has them.
  package private(set) var links: [SpeakerID: SpeakerID]
  package var corrections: CorrectionEffects

  package init(
    links: [SpeakerID: SpeakerID] = [:], corrections: CorrectionEffects = CorrectionEffects()
  ) {
    self.links = links
    self.corrections = corrections
    for name in links.keys {
      if let speaker = name.namesakeOf { namesakes[speaker, default: 0] += 1 }
    }
  }

  /// How many articles have somebody else of a speaker's name.
  private var namesakes: [SpeakerID: Int] = [:]

  /// Puts another link in place of the one that a name has, or takes it away.
  package mutating func link(_ name: SpeakerID, to speaker: SpeakerID?) {
    if let root = name.namesakeOf {
      namesakes[root, default: 0] += (speaker == nil ? 0 : 1) - (links[name] == nil ? 0 : 1)
    }
    links[name] = speaker
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
    guard let keys else { return nil }
    if !namesakes.isEmpty, namesakes[keys.speaker, default: 0] > 0 {
      let namesake = keys.speaker.namesake(in: article)
      if corrections.redirects[namesake] != nil || links[namesake] != nil {
        return speaker(namesake)
      }
    }
    return speaker(keys)
  }

  /// Whose a statement is that is these speakers' by the article, each once.
  package func speakers(
    of statement: StatementID, from own: some Sequence<SpeakerID>
  ) -> [SpeakerID] {
    var speakers: [SpeakerID] = []
    for speaker in own where !speakers.contains(speaker) { speakers.append(speaker) }
    guard !corrections.statements.isEmpty, let corrected = corrections.statements[statement]
    else { return speakers }
    guard let target = corrected.map({ speaker($0) }) else { return [] }
    guard speakers.count > 1, let giver = corrections.shares[statement].map({ speaker($0) }),
      speakers.contains(giver)
    else { return [target] }
    return self.speakers(speakers, with: target, insteadOf: giver)
  }

  /// Those who make a joint statement when one of them is somebody else.
  private func speakers(
    _ speakers: [SpeakerID], with target: SpeakerID, insteadOf giver: SpeakerID
  ) -> [SpeakerID] {
    speakers.contains(target)
      ? speakers.filter { $0 != giver } : speakers.map { $0 == giver ? target : $0 }
  }
}
