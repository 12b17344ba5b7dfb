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
    "artikel ist kostenpflichtig", "um diesen artikel zu lesen",
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

  private static let bytes = phrases.map { Array($0.utf8) }

  /// True for a block that asks for money or a name before the text goes on.
  static func isPaywall(_ text: String) -> Bool {
    guard text.utf8.count < 400 else { return false }
    let lower = Array(text.lowercased().utf8)
    return bytes.contains { lower.contains(sequence: $0) }
  }
}
