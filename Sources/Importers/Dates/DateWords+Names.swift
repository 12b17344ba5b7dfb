extension DateWords {
  /// January to December, a language a line; a name that two lines give to two months is the first's.
  static let monthNames = [
    // English
    """
    January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug
    September|Sept|Sep October|Oct November|Nov December|Dec
    """,
    // German
    """
    Januar|Jänner|Jan|Jän Februar|Feber|Febr|Feb März|Maerz|Mär|Mrz April Mai Juni Juli August
    September Oktober|Okt November Dezember|Dez
    """,
    // French
    """
    janvier|janv février|fevrier|févr|fév mars avril|avr mai juin juillet|juil août|aout
    septembre|sept octobre|oct novembre|nov décembre|déc
    """,
    // Spanish
    """
    enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago
    septiembre|setiembre|sept|set octubre|oct noviembre|nov diciembre|dic
    """,
    // Italian
    """
    gennaio|gen|genn febbraio|febb|feb marzo|mar aprile|apr maggio|mag|magg giugno|giu
    luglio|lug agosto|ago settembre|sett|set ottobre|ott novembre|nov dicembre|dic
    """,
    // Portuguese
    """
    janeiro|jan fevereiro|fev março|marco|mar abril|abr maio|mai junho|jun julho|jul agosto|ago
    setembro|set outubro|out novembro|nov dezembro|dez
    """,
    // Dutch
    """
    januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug
    september|sep oktober|okt november|nov december|dec
    """,
    // Catalan and Galician
    """
    gener|xaneiro|xan febrer|febreiro març|marzo abril maig|maio juny|xuño juliol|xullo agost
    setembre octubre|outubro novembre desembre|decembro
    """,
    // Polish
    """
    stycznia|styczeń|sty lutego|luty|lut marca|marzec kwietnia|kwiecień|kwi maja|maj
    czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz
    października|październik|paź listopada|listopad|lis grudnia|grudzień|gru
    """,
    // Czech
    """
    ledna|leden|led února|únor|úno března|březen|bře dubna|duben|dub května|květen|kvě
    června|červen|čvn července|červenec|čvc srpna|srpen|srp září|zář října|říjen|říj
    listopadu|lis prosince|prosinec|pro
    """,
    // Slovak and Slovene
    """
    januára|január|januarja februára|február|februarja marca|marec apríla|apríl|aprila mája|máj
    júna|jún|junija júla|júl|julija augusta|avgusta|avgust septembra október|októbra|oktobra
    novembra decembra
    """,
    // Croatian and Serbian; a Croatian "listopad" is taken for the Polish and Czech one
    """
    siječnja|siječanj veljače|veljača ožujka|ožujak travnja|travanj svibnja|svibanj lipnja|lipanj
    srpnja|srpanj kolovoza|kolovoz rujna|rujan - studenoga|studenog|studeni prosinca|prosinac
    """,
    "januara februara marta|mart aprila maja juna jula avgusta septembra oktobra novembra decembra",
    "јануар|јануара фебруар|фебруара март|марта април|априла мај|маја јун|јуна јул|јула"
      + " август|августа септембар|септембра октобар|октобра новембар|новембра децембар|децембра",
    // Russian
    """
    января|январь|янв февраля|февраль|фев|февр марта|март|мар апреля|апрель|апр мая|май
    июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сен|сент
    октября|октябрь|окт ноября|ноябрь|ноя|нояб декабря|декабрь|дек
    """,
    // Ukrainian and Belarusian
    """
    січня|січень|січ лютого|лютий|лют березня|березень|бер квітня|квітень|кві травня|травень|тра
    червня|червень|чер липня|липень|лип серпня|серпень|сер вересня|вересень|вер
    жовтня|жовтень|жов листопада|листопад|лис грудня|грудень|гру
    """,
    """
    студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада
    снежня
    """,
    // Bulgarian and Macedonian
    """
    януари|јануари|ян февруари|февр март април май|мај юни|јуни юли|јули август
    септември|септ октомври|окт ноември|ноем декември
    """,
    // Turkish
    """
    ocak|oca şubat|şub mart nisan|nis mayıs|mayis haziran|haz temmuz|tem ağustos|ağu
    eylül|eyl ekim|eki kasım|kas aralık|ara
    """,
    // Swedish, Norwegian, Danish, Icelandic
    """
    januari|januar|jan februari|februar|feb mars|marts|mar april|apr maj|mai juni|jun juli|jul
    augusti|august|aug september|sep|sept oktober|okt november|nov december|desember|dec|des
    """,
    """
    janúar febrúar mars apríl maí júní júlí ágúst september|sept október nóvember|nóv desember
    """,
    // Finnish and Estonian
    """
    tammikuuta|tammikuu|tammi helmikuuta|helmikuu|helmi maaliskuuta|maaliskuu|maalis
    huhtikuuta|huhtikuu|huhti toukokuuta|toukokuu|touko kesäkuuta|kesäkuu|kesä
    heinäkuuta|heinäkuu|heinä elokuuta|elokuu|elo syyskuuta|syyskuu|syys lokakuuta|lokakuu|loka
    marraskuuta|marraskuu|marras joulukuuta|joulukuu|joulu
    """,
    """
    jaanuar|jaan veebruar|veebr märts aprill mai juuni juuli august september|sept oktoober|okt
    november detsember|dets
    """,
    // Latvian and Lithuanian
    """
    janvāris|janvārī|janvāra februāris|februārī|februāra marts|martā aprīlis|aprīlī|aprīļa
    maijs|maijā|maija jūnijs|jūnijā|jūnija jūlijs|jūlijā|jūlija augusts|augustā|augusta
    septembris|septembrī|septembra oktobris|oktobrī|oktobra novembris|novembrī|novembra
    decembris|decembrī|decembra
    """,
    """
    sausio|sausis vasario|vasaris kovo|kovas balandžio|balandis gegužės|gegužė birželio|birželis
    liepos|liepa rugpjūčio|rugpjūtis rugsėjo|rugsėjis spalio|spalis lapkričio|lapkritis
    gruodžio|gruodis
    """,
    // Hungarian
    """
    január|jan február|febr|feb március|márc április|ápr május|máj június|jún július|júl
    augusztus|aug szeptember|szept október|okt november|nov december|dec
    """,
    // Romanian
    """
    ianuarie|ian februarie|febr martie|mart aprilie|apr mai iunie|iun iulie|iul august|aug
    septembrie|sept octombrie|oct noiembrie|noi|noiem decembrie|dec
    """,
    // Greek
    """
    Ιανουαρίου|Ιανουάριος|Ιαν Φεβρουαρίου|Φεβρουάριος|Φεβ|Φεβρ Μαρτίου|Μάρτιος|Μαρ
    Απριλίου|Απρίλιος|Απρ Μαΐου|Μάιος|Μάι Ιουνίου|Ιούνιος|Ιουν Ιουλίου|Ιούλιος|Ιουλ
    Αυγούστου|Αύγουστος|Αυγ Σεπτεμβρίου|Σεπτέμβριος|Σεπ|Σεπτ Οκτωβρίου|Οκτώβριος|Οκτ
    Νοεμβρίου|Νοέμβριος|Νοε Δεκεμβρίου|Δεκέμβριος|Δεκ
    """,
    // Arabic of Egypt, the Maghreb and the Levant (whose names of two words are joined)
    """
    يناير|جانفي فبراير|فيفري مارس أبريل|إبريل|افريل مايو|ماي يونيو|يونيه|جوان يوليو|يوليه|جويلية
    أغسطس|أوت|غشت سبتمبر|شتنبر أكتوبر نوفمبر|نونبر ديسمبر|دجنبر
    """,
    """
    كانونالثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرينالأول تشرينالثاني كانونالأول
    """,
    // Persian, of the Gregorian months
    "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    // Hebrew, with and without the preposition
    """
    ינואר|בינואר פברואר|בפברואר מרץ|במרץ אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי
    אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר
    """,
    // Hindi
    """
    जनवरी|जन फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर
    नवंबर|नवम्बर दिसंबर|दिसम्बर
    """,
    // Indonesian and Malay
    """
    Januari|Jan Februari|Feb Maret|Mac April|Apr Mei Juni|Jun Juli|Julai|Jul Agustus|Ogos|Agu
    September|Sep Oktober|Okt November|Nov Desember|Disember|Des|Dis
    """,
    // Thai
    """
    มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน
    ธันวาคม
    """,
  ]

  /// Monday to Sunday, a language a line.
  static let weekdayNames = [
    """
    Monday|Mon Tuesday|Tue|Tues Wednesday|Wed|Weds Thursday|Thu|Thur|Thurs Friday|Fri Saturday|Sat
    Sunday|Sun
    """,
    "Montag|Mo Dienstag|Di Mittwoch|Mi Donnerstag|Do Freitag|Fr Samstag|Sonnabend|Sa Sonntag|So",
    "lundi|lun mardi|mar mercredi|mer jeudi|jeu vendredi|ven samedi|sam dimanche|dim",
    "lunes|lun martes|mar miércoles|mié jueves|jue viernes|vie sábado|sáb domingo|dom",
    """
    lunedì|lun martedì|mar mercoledì|mer giovedì|gio venerdì|ven sabato|sab domenica|dom
    """,
    "segunda|seg terça|ter quarta|qua quinta|qui sexta|sex sábado|sáb domingo|dom",
    "maandag|ma dinsdag|di woensdag|wo donderdag|do vrijdag|vr zaterdag|za zondag|zo",
    """
    poniedziałek|pon|pn wtorek|wt środa|śr czwartek|czw piątek|pt sobota|sob niedziela|niedz|nd
    """,
    "pondělí|po úterý|út středa|st čtvrtek|čt pátek|pá sobota|so neděle|ne",
    "pondelok utorok streda štvrtok piatok sobota nedeľa",
    "ponedjeljak|ponedeljak utorak srijeda|sreda četvrtak petak subota nedjelja|nedelja",
    "понедельник|пн вторник|вт среда|ср четверг|чт пятница|пт суббота|сб воскресенье|вс",
    "понеділок|пн вівторок|вт середа|ср четвер|чт пятниця|пт субота|сб неділя|нд",
    "понеделник вторник сряда четвъртък петък събота неделя",
    "Pazartesi|Pzt Salı|Sal Çarşamba|Çar Perşembe|Per Cuma|Cum Cumartesi|Cmt Pazar|Paz",
    "måndag|mån tisdag|tis onsdag|ons torsdag|tors|tor fredag|fre lördag|lör söndag|sön",
    "mandag|man tirsdag|tir onsdag|ons torsdag|tor fredag|fre lørdag|lør søndag|søn",
    """
    maanantai|maanantaina|ma tiistai|tiistaina|ti keskiviikko|keskiviikkona|ke
    torstai|torstaina|to perjantai|perjantaina|pe lauantai|lauantaina|la sunnuntai|sunnuntaina|su
    """,
    "esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev",
    "pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena",
    """
    pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis
    """,
    "hétfő kedd szerda csütörtök péntek szombat vasárnap",
    "luni marți|marţi miercuri joi vineri sâmbătă duminică",
    "Δευτέρα|Δευ Τρίτη|Τρι Τετάρτη|Τετ Πέμπτη|Πεμ Παρασκευή|Παρ Σάββατο|Σαβ Κυριακή|Κυρ",
    "الاثنين|الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार",
    "Senin|Isnin Selasa Rabu Kamis|Khamis Jumat|Jumaat Sabtu Minggu|Ahad",
    "월요일|월 화요일|화 수요일|수 목요일|목 금요일|금 토요일|토 일요일",
    "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
  ]
}
