/// The commonest function words of the languages that news is written in, as everybody knows them.
///
/// A word may belong to several. Words that an English text has too (in, die, do, on, at, so, me,
/// as, no, am, was, is, war, men, per, we, or, a) stand in other lists only where the language could
/// not be told without them.
enum FunctionWordLists {
  private static let words: [String: String] = [
    "en": """
    the of and to in a is that for it was on with as he be by at from his have has had this are but
    not they said would which who their been were will an or she its after more about than when her
    one new there all also we you out up into two what can over other if
    """,
    "de": """
    der die und den das von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden
    aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum haben nur oder aber
    vor zur bis mehr durch man sein wurde sei
    """,
    "fr": """
    le la les de des et un une du est que qui dans en pour pas sur au par plus avec ce il sont aux ne se
    son mais cette ont ou comme été leur ses était elle nous deux après aussi fait ces sans entre
    """,
    "es": """
    el la los las de que y en un una del se por con para su al lo como más pero sus le ha este entre
    cuando todo esta ser son dos también fue había era muy hasta desde está sobre sin años
    """,
    "it": """
    il di che la e un per in una è del non con si da le dei al nel come della alla più dal anche sono
    ha gli lo ma delle su se questo dalla nella suo dopo ai degli sua stato due essere
    """,
    "pt": """
    o de que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua
    ou quando muito já também pelo pela até isso foi são está ser entre depois sobre
    """,
    "nl": """
    de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog worden
    door naar heeft hij ze wordt tot je was over kan geen meer werd volgens deze
    """,
    "sv": """
    och i att det som en på är av för med den till har de inte om ett men var sig så vi kan från hade
    han när vid nu efter också under eller enligt där ska vara blir
    """,
    "da": """
    og i at det er en til på som af de med for den der ikke har et han var jeg om men sig fra vil kan
    ved hun så blev efter også eller skal blive været ud efter over
    """,
    "no": """
    og i det er på som en å til av for at med de ikke har den et om var jeg han men seg fra vil kan
    ved så ble etter også eller skal blir være ut mot hun opp
    """,
    "fi": """
    ja on ei että se hän oli mutta myös kun sen ovat mukaan ole joka kuin vain ollut hänen niin jos
    tai sekä nyt jo olisi mitä voi sanoo kanssa
    """,
    "pl": """
    w i na z się nie do to że jest o jak po od za przez jego dla są ale być oraz czy tak który która
    było tym jej był może już które ze tego także
    """,
    "cs": """
    a se v na je že to s z do o i jako za by podle které ale který po jsou pro ve k aby bude byl jeho
    však už při také od jen jsme není podle
    """,
    "sk": """
    a sa v na je že to s z do o aj ako za by podľa ktoré ale ktorý po sú pre vo k aby bude bol jeho
    však už pri tiež od len nie
    """,
    "hu": """
    a az és hogy nem is egy ez meg volt csak de ha már azt mint még szerint el lehet vagy ezt után
    amely kell között lesz nagy
    """,
    "ro": """
    și de în a la cu pe care nu un o din că pentru este mai au fost se după sau ca prin ce sunt lui
    fi dar dintre acest iar
    """,
    "tr": """
    ve bir bu da de için ile çok daha olarak gibi en sonra kadar ne olan var her ama değil dedi ise o
    ancak oldu göre tarafından yeni
    """,
    "hr": """
    i u je se na da za su od s a ne o koji što to kako će bi po iz ali koja kao nije sve samo do ili
    prema već bio
    """,
    "ca": """
    el la de que i en un una per els les amb del no és al com més ha dels seu són aquest a pel va ser
    han també sobre entre però
    """,
    "id": """
    yang dan di dari untuk dengan ini itu pada tidak dalam akan oleh juga ke adalah tersebut karena
    bisa ada telah sebagai mereka saat kata
    """,
    "vi": """
    và của là các có cho trong được với không một những này người đã khi để từ về theo năm đến
    """,
    "et": """
    ja on ei et see oli ka mis kui aga ning oma või selle kes ta siis pole veel nii
    """,
    "lv": """
    un ir ar uz par no kas ka arī bet tika vai pēc to gada tiek šo viņš
    """,
    "lt": """
    ir yra kad su iš į bet tai kaip buvo apie dėl jo po už metų ar jau pasak
    """,
    "sq": """
    e të në që dhe për me se një nga është ka më është janë por si ai nuk do
    """,
    "sl": """
    in je v na da se za so ki z pa tudi kot po o s ne pri bi kar ali ni ter bo
    """,
    "ru": """
    и в не на что с по как это но его из к а о за он от для было так у то все если также был после
    которые ее при до об сообщил года заявил
    """,
    "uk": """
    і в на не що з та як за це до у про від його для але також є був після які при або він вона
    року щодо через
    """,
    "bg": """
    и на да в за се от с не че по е са като до това той ще след във но са си което при или
    """,
    "sr": """
    и у је да се на за су од са не који што то као из али би није ће о после рекао
    """,
    "mk": """
    и на во да се за од со не дека е што по ќе ги но тоа како беше ја
    """,
    "be": """
    і ў на не што з па да як у гэта ад пра за яго для але таксама быў якія
    """,
  ]

  private static let languagesOfWords: [String: [String]] = {
    var languages: [String: [String]] = [:]
    for (language, list) in words {
      for word in Set(list.split(whereSeparator: \.isWhitespace).map(String.init)) {
        languages[word, default: []].append(language)
      }
    }
    return languages
  }()

  /// The languages in whose lists a word in small letters stands.
  static func languages(of word: String) -> [String] { languagesOfWords[word] ?? [] }
}
