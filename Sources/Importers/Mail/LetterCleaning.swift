extension LetterText {
  // MARK: - Answers

  /// Takes away the mail that is answered, when it stands below the answer.
  mutating func dropQuotedTail() {
    guard let last = paragraphs.lastIndex(where: { !Self.isQuotation($0) }) else { return }
    let attribution = Self.isAttribution(paragraphs[last].lines.last ?? "")
    let hasQuotation = last + 1 < paragraphs.count
    guard hasQuotation || attribution else {
      dropQuotedLines(of: last)
      return
    }
    var kept = Array(paragraphs[...last])
    if attribution {
      var lines = kept[last].lines
      lines.removeLast()
      // The line may be wrapped: "On 5/30/09, Jane Doe <...>" and "wrote:".
      if let first = lines.last, first.hasPrefix("On "), lines.count < kept[last].lines.count {
        if kept[last].lines.last.map({ $0.utf8.count < 60 }) == true, first.contains("@") {
          lines.removeLast()
        }
      }
      kept[last].lines = lines
      if lines.isEmpty { kept.removeLast() }
    }
    guard !kept.isEmpty else { return }
    paragraphs = kept
    if let end = paragraphs.indices.last { dropQuotedLines(of: end) }
  }

  /// Takes away quoted lines at the end of a paragraph, with the line that says whose they are.
  private mutating func dropQuotedLines(of index: Int) {
    let lines = paragraphs[index].lines
    guard let last = lines.lastIndex(where: { !$0.hasPrefix(">") }), last + 1 < lines.count else {
      return
    }
    var kept = Array(lines[...last])
    if Self.isAttribution(kept.last ?? "") { kept.removeLast() }
    if kept.isEmpty, index > 0 {
      paragraphs.removeLast()
    } else if !kept.isEmpty {
      paragraphs[index].lines = kept
    }
  }

  private static func isQuotation(_ paragraph: Paragraph) -> Bool {
    paragraph.lines.allSatisfy { $0.hasPrefix(">") }
  }

  /// "On Monday Jane Doe wrote:", in the languages of mail programs.
  private static func isAttribution(_ line: String) -> Bool {
    let ends = [
      "wrote:", "writes:", "schrieb:", "a écrit :", "a écrit:", "escribió:", "ha scritto:",
      "schreef:", "skrev:", "escreveu:", "napisał:", "пишет:", "написал:",
    ]
    let bare = line.drop { "> ".contains($0) }.lowercased()
    return ends.contains { bare.hasSuffix($0) }
  }

  // MARK: - Newsletters

  /// Takes away what a sender puts around the text: links to the page, buttons, the foot with its
  /// "unsubscribe"; and of any mail the notice that it is confidential.
  mutating func dropFrame() {
    paragraphs.removeAll { Self.isNothing($0) || Self.isViewLink($0) || Self.isButton($0) }
    dropFoot()
    while let last = paragraphs.last, paragraphs.count > 1, Self.isFootLine(last) {
      paragraphs.removeLast()
    }
  }

  /// Cuts at the first paragraph of the foot; one that stands near the beginning is only left out.
  private mutating func dropFoot() {
    let whole = length
    var before = 0
    var kept: [Paragraph] = []
    for paragraph in paragraphs {
      if Self.isFoot(paragraph) {
        let share = paragraph.linkLength > 0 ? 3 : 5
        if before * 10 >= whole * share, !kept.isEmpty { break }
      } else {
        kept.append(paragraph)
      }
      before += paragraph.length
    }
    if !kept.isEmpty { paragraphs = kept }
  }

  /// No letter and no digit, or one address.
  private static func isNothing(_ paragraph: Paragraph) -> Bool {
    let text = paragraph.text
    if !text.unicodeScalars.contains(where: {
      $0.isLetterOrNumber
    }) {
      return true
    }
    // What is left of a comment for Outlook.
    if text.hasSuffix("endif]-->") || text.hasPrefix("<!--[if") { return true }
    return (text.hasPrefix("http://") || text.hasPrefix("https://")) && !text.contains(" ")
  }

  private static func isViewLink(_ paragraph: Paragraph) -> Bool {
    paragraph.length <= 140 && isViewLink(paragraph.text)
  }

  /// True for words such as "View online".
  static func isViewLink(_ text: String) -> Bool {
    viewWords.occurs(in: Array(text.lowercased().utf8))
  }

  /// A link of few words that asks to do something.
  private static func isButton(_ paragraph: Paragraph) -> Bool {
    guard paragraph.isLink, paragraph.length <= 50 else { return false }
    return buttonWords.begins(Array(paragraph.text.lowercased().utf8))
  }

  static func isFoot(_ paragraph: Paragraph) -> Bool {
    let length = paragraph.length
    guard length <= 700 else { return false }
    let lower = Array(paragraph.text.lowercased().utf8)
    if confidentialWords.occurs(in: lower) { return true }
    // A story about spam has these words too, in longer sentences and without links.
    guard length <= (paragraph.linkLength > 0 ? 500 : 160) else { return false }
    return footWords.occurs(in: lower)
  }

  /// What stands at the very end: rights, an address, links to elsewhere.
  private static func isFootLine(_ paragraph: Paragraph) -> Bool {
    let lower = paragraph.text.lowercased()
    if paragraph.isLink, paragraph.length <= 60 { return true }
    guard paragraph.length <= 200 else { return false }
    if lower.contains("©") || lower.contains("all rights reserved") || lower.hasPrefix("copyright")
      || lower.hasPrefix("(c) ")
    {
      return true
    }
    return lastWords.begins(Array(lower.utf8))
  }

  private static let lastWords = PhraseList([
    "sent from my ", "powered by ", "sent by ", "sent with ", "published on ",
    "get outlook for", "von meinem iphone", "gesendet von mein", "envoyé de mon",
    "enviado desde mi",
    "begin_of_the_skype", "this email has been checked for viruses", "virus-free",
  ])

  private static let viewWords = PhraseList([
    "view in browser", "view in your browser", "view this email", "view this newsletter",
    "view online", "read online", "open in browser", "open in your browser", "in your web browser",
    "view it in your browser", "as a web page", "web version", "webversion", "online version",
    "read in app", "open in app", "trouble viewing", "trouble reading", "problems viewing",
    "can't see this email", "can’t see this email", "not displaying correctly", "in a browser",
    "im browser ansehen", "im browser öffnen", "im browser anzeigen", "im browser lesen",
    "im webbrowser", "online lesen", "online-version", "onlineversion", "nicht korrekt dargestellt",
    "nicht richtig angezeigt", "version en ligne", "voir en ligne", "votre navigateur",
    "lire en ligne", "en el navegador", "en tu navegador", "en su navegador", "ver en línea",
    "ver online", "versión web", "versión online", "nel browser", "nel tuo browser",
    "versione online", "versione web", "bekijk in browser", "in je browser", "bekijk online",
    "bekijk de online", "no navegador", "no seu navegador", "versão online", "i webbläsare",
    "i din webbläsare", "i nettleser", "i din browser", "w przeglądarce", "v prohlížeči",
    "в браузере",
  ])

  private static let buttonWords = PhraseList([
    "share", "tweet", "subscribe", "sign up", "forward", "read more", "click", "follow", "download",
    "upgrade", "donate", "like", "comment", "leave a comment", "get the app", "join", "listen",
    "watch now", "read the full", "continue reading", "learn more", "see more", "get started",
    "weiterlesen", "mehr lesen", "teilen", "jetzt", "zum artikel", "lire la suite", "partager",
    "s'abonner", "leer más", "seguir leyendo", "compartir", "leggi", "condividi", "lees meer",
    "lees verder", "läs mer", "les mer", "læs mere", "czytaj", "читать",
  ])

  private static let footWords = PhraseList([
    "unsubscribe", "opt out", "opt-out", "manage your subscription", "manage preferences",
    "manage your preferences", "manage your email", "email preferences", "e-mail preferences",
    "update your preferences", "update preferences", "update your profile", "subscription settings",
    "you are receiving this", "you're receiving this", "you’re receiving this", "you received this",
    "you are subscribed", "you're subscribed", "you’re subscribed", "email was sent to",
    "e-mail was sent to", "message was sent to", "was sent to you", "sent to you because",
    "no longer wish to receive", "forwarded this email",
    "abmelden", "abbestellen", "abonnement kündigen", "austragen", "sie erhalten diese",
    "diese e-mail wurde", "désabonner", "désinscrire", "désinscription", "désabonnement",
    "vous recevez ce", "darse de baja", "darte de baja", "cancelar suscripción",
    "cancelar la suscripción", "ha recibido este", "recibes este", "cancelar inscrição",
    "cancelar a inscrição", "cancelar assinatura", "cancellati", "disiscriv",
    "annulla l'iscrizione",
    "annulla iscrizione", "hai ricevuto questa", "afmelden", "uitschrijven", "u ontvangt deze",
    "je ontvangt deze", "avsluta prenumeration", "avprenumerera", "avregistrera", "meld deg av",
    "avmelding", "afmeld", "frameld", "odhlásit", "wypisz", "zrezygnować", "отписаться",
    "отказаться от", "配信停止", "購読解除", "退订", "peruuta tilaus",
  ])

  private static let confidentialWords = PhraseList([
    "email in error", "e-mail in error", "message in error", "communication in error",
    "not the intended recipient", "intended solely for", "information that is confidential",
    "nicht der richtige adressat", "irrtümlich erhalten", "reçu ce message par erreur",
    "pas le destinataire", "mensaje por error", "correo por error", "ricevuto per errore",
    "ricevuto questa e-mail per errore", "please consider the environment before printing",
  ])
}
