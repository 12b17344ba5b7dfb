/// What pages say where a text is cut for those who do not pay.
enum PaywallPhrases {
  /// Parts of sentences, in lower case.
  private static let phrases = [
    "subscribe to continue", "subscribe to read", "subscribe now to", "to continue reading",
    "to keep reading", "to read the full", "to read the rest", "to unlock this article",
    "become a subscriber to",
    "this content is for subscribers", "this article is for subscribers", "for subscribers only",
    "available to subscribers", "exclusive to subscribers", "already a subscriber",
    "register to read", "sign in to read",
    "log in to read", "create a free account to", "réservé aux abonnés", "réservée aux abonnés",
    "réservé à nos abonnés", "pour lire la suite", "de cet article à lire", "abonnez-vous pour",
    "déjà abonné",
    "nur für abonnenten", "mit einem abo weiterlesen", "jetzt weiterlesen", "um weiterzulesen",
    "zum weiterlesen", "diesen artikel weiterlesen", "exklusiv für abonnenten", "bereits abonnent",
    "artikel ist kostenpflichtig", "weiterlesen mit ", "abo abschließen", "jetzt abonnieren und",
    "jetzt testen und weiterlesen", "s'abonner pour lire", "article réservé", "il vous reste",
    "suscríbete para", "hazte suscriptor", "assine para", "abbonati per", "abonneer je om",
    "prenumerera för att", "abonner for å", "bliv abonnent for",
    "read the full story", "unlock this story", "subscribers can read", "your free articles",
    "um diesen artikel zu lesen",
    "para seguir leyendo", "para continuar leyendo", "solo para suscriptores",
    "exclusivo para suscriptores", "contenido exclusivo",
    "para continuar lendo", "exclusivo para assinantes", "só para assinantes",
    "conteúdo exclusivo para", "riservato agli abbonati",
    "per continuare a leggere", "per leggere l'articolo completo", "om verder te lezen",
    "alleen voor abonnees", "exclusief voor abonnees", "lees verder met",
    "för att läsa vidare", "endast för prenumeranter", "for at læse videre", "kun for abonnenter",
    "for å lese videre", "for abonnenter",
    "aby czytać dalej", "dla subskrybentów", "tylko dla prenumeratorów", "dostęp do artykułu",
    "jen pro předplatitele", "доступно подписчикам",
    "только для подписчиков", "чтобы читать дальше", "оформите подписку", "有料会員", "有料記事", "会員限定",
    "続きを読む", "残り文字", "订阅后", "付费阅读",
    "구독자 전용", "للمشتركين فقط",
  ]

  /// Those that say that there is more of this very text.
  private static let walls = [
    "to continue reading", "to keep reading", "to read the full", "to read the rest",
    "subscribe to continue", "subscribe to read", "to unlock this", "unlock this story",
    "this article is for subscribers", "this content is for subscribers", "for subscribers only",
    "available to subscribers", "exclusive to subscribers", "pour lire la suite",
    "de cet article à lire", "réservé aux abonnés", "réservé à nos abonnés", "nur für abonnenten",
    "zum weiterlesen", "um weiterzulesen", "diesen artikel weiterlesen",
    "mit einem abo weiterlesen",
    "weiterlesen mit ", "artikel ist kostenpflichtig", "para seguir leyendo",
    "para continuar leyendo", "solo para suscriptores", "para continuar lendo",
    "exclusivo para assinantes", "riservato agli abbonati", "per continuare a leggere",
    "om verder te lezen", "alleen voor abonnees", "för att läsa vidare", "endast för prenumeranter",
    "for at læse videre", "for å lese videre", "aby czytać dalej", "чтобы читать дальше",
    "доступно подписчикам", "続きを読むには", "残り文字", "订阅后",
  ].map { Array($0.utf8) }

  /// True for a block that says that this text goes on for those who pay.
  static func isWall(_ text: String) -> Bool {
    guard text.utf8.count < 300 else { return false }
    let lower = Array(text.lowercased().utf8)
    return walls.contains { lower.contains(sequence: $0) }
  }

  private static let bytes = phrases.map { Array($0.utf8) }

  /// True for a block that asks for money or a name before the text goes on.
  static func isPaywall(_ text: String) -> Bool {
    guard text.utf8.count < 400 else { return false }
    let lower = Array(text.lowercased().utf8)
    return bytes.contains { lower.contains(sequence: $0) }
  }
}
