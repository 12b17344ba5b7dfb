/// Short lines that belong to what stands beside a text: pictures, films, galleries, rules of comments.
enum PageFragments {
  /// True for such a line; `bare` is it in lower case without marks.
  static func isOne(_ lower: String, bare: String) -> Bool {
    isOfPlayer(bare) || isCounter(bare) || isCredit(lower) || isRuleOfComments(lower)
  }

  /// What players of films and sounds write for people who cannot see them.
  private static let players: Set<String> = [
    "video player is loading", "play video", "play", "pause", "mute", "unmute", "play mute",
    "fullscreen", "stream type live", "chapters", "descriptions off selected",
    "captions off selected",
    "this is a modal window", "playback rate", "seek to live currently behind live", "skip ad",
    "audio track", "picture in picture", "share this video", "video unavailable", "play audio",
    "hide caption", "toggle caption", "enlarge this image", "view gallery", "open gallery",
    "next slide", "previous slide", "video abspielen", "lecture de la vidéo", "reproducir vídeo",
    "your browser does not support the video tag",
    "your browser does not support the audio element",
  ]
  private static let playerOpenings = [
    "current time ", "remaining time ", "duration ", "loaded 0", "beginning of dialog window",
    "your browser does not support ",
  ]

  private static func isOfPlayer(_ bare: String) -> Bool {
    players.contains(bare)
      || bare.utf8.count < 60 && playerOpenings.contains { bare.hasPrefix($0) }
  }

  /// `1 of 12`, `Slide 1 of 3`, `Bild 2 von 9`, `0:00`.
  private static func isCounter(_ bare: String) -> Bool {
    guard bare.utf8.count <= 30, bare.utf8.contains(where: { Byte.isDigit($0) }) else {
      return false
    }
    let words = bare.split(separator: " ")
    let between: Set<Substring> = ["of", "von", "de", "di", "van", "av", "af", "sur", "z"]
    let before: Set<Substring> = [
      "slide", "image", "photo", "picture", "item", "bild", "foto", "imagen", "diapositive",
    ]
    let rest = words.first.map { before.contains($0) } == true ? words.dropFirst() : words[...]
    if rest.count == 3, between.contains(rest[1 + rest.startIndex]) {
      return Int(rest[rest.startIndex]) != nil && Int(rest[2 + rest.startIndex]) != nil
    }
    return words.count <= 3 && words.allSatisfy { Int($0) != nil && $0.utf8.count <= 2 }
  }

  private static let credits = [
    "photo:", "photos:", "photo by ", "photograph:", "photo credit", "image:", "image credit",
    "picture:", "picture by ", "foto:", "fotos:", "bild:", "bilder:", "photo ©", "crédit photo",
    "credit:", "illustration:", "graphic:", "video:", "source photo", "фото:", "图片来源", "(photo",
    "[photo", "(foto", "(ap photo", "(file photo", "file photo",
  ]

  /// `Photo: Bo Roe / Harbour Post`, `(Bo Roe/Harbour Post)`: no sentence.
  private static func isCredit(_ lower: String) -> Bool {
    guard lower.utf8.count <= 100, let last = lower.last, !".!?".contains(last) else {
      return false
    }
    if credits.contains(where: { lower.hasPrefix($0) }) { return true }
    return lower.hasPrefix("(") && last == ")" && lower.contains("/")
      && lower.split(separator: " ").count <= 8
  }

  private static let rules = [
    "comments are moderated", "comments are closed", "comments will be moderated",
    "keep your comment", "by commenting", "by posting a comment", "to post a comment",
    "comment policy", "commenting policy", "commenting rules", "rules for comments",
    "rules of comments", "community guidelines", "community standards", "house rules",
    "abuse in comments", "abusive comments", "report abuse", "comments section",
    "respectful comments",
    "kommentarregeln", "kommentare werden moderiert", "netiquette", "kommentarfunktion",
    "règles de modération", "charte de modération", "normas de participación",
    "normas de los comentarios", "regras de comentários", "regole dei commenti",
    "reactieregels", "regler for kommentarer", "правила комментирования",
  ]

  /// A line of the rules that stand above or below comments.
  private static func isRuleOfComments(_ lower: String) -> Bool {
    guard rules.contains(where: { lower.contains($0) }) else { return false }
    // News of such rules names somebody who says something of them.
    return !lower.contains(where: { "“”„«»\"".contains($0) }) && !lower.contains(" said")
  }
}
