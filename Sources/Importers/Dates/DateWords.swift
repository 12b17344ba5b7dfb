/// The words of dates in many languages: months, weekdays, what stands around a time of day.
///
/// Months after Unicode CLDR 46, `main/*/ca-gregorian.json`, and as newspapers shorten them.
enum DateWords {
  /// 1 to 12 for the name of a month, nil for another word; words are as `FoldedWord` writes them.
  static func month(_ word: String) -> Int? { months[word] }

  /// 1 for Monday to 7 for Sunday.
  static func weekday(_ word: String) -> Int? { weekdays[word] }

  private static let months = numbered(monthNames)
  private static let weekdays = numbered(weekdayNames)

  /// True for a word that may stand beside a date in a line of its own.
  static func isAroundDate(_ word: String) -> Bool {
    if times.contains(word) || weekday(word) != nil || links.contains(word) { return true }
    if publishedLabels.contains(word) || updatedLabels.contains(word) { return true }
    // Names of zones: IST, AEDT, NZST.
    return (2...4).contains(word.utf8.count) && word.hasSuffix("t")
  }

  /// Words that may stand between the parts of a date: "2 de mayo de 2019", "2019 m. gegužės 2 d.".
  static let links = words(
    """
    st nd rd th of de del do da di du den der el le il la the dia dne dnia d er ere e ste nde
    re o en a ng ngay nam thang m gada rok roku r g goda god roku роκu р рік року г год года
    година гг του في من שנת ה 年 月 日 号 號 년 월 일
    """)

  /// Words around a time of day and names of zones, without which a line is more than a date.
  static let times = words(
    """
    at t z am pm a p m noon midnight hrs hours h uhr um kl klo klokken clock om uur o godz godzina
    hodin v ve ore ora alle alla a las as horas hora saat saati ωρα στις в о час часов мск msk
    utc gmt bst est edt cst cdt mst mdt pst pdt et ct mt pt cet cest mez mesz eet eest wet west
    ist jst kst aest aedt awst nzst nzdt sgt hkt wib wita wit brt art clt sast eat wat cat gst pkt
    npt trt local time lokale standard summer daylight eastern central mountain pacific european
    europe moscow zeit ortszeit heure heures locale paris london new york hora local centrale
    曜 星 期 周 週 一 二 三 四 五 六 天 火 水 木 金 土 祝 年 月 日
    ص م صباحا مساء الساعة 오전 오후 시 분 초 時 时 分 秒 上 午 下 前 後 后 点 點 晚 早 朝 夜
    minute minutes min s ms sec gmtz and und et y och og ja
    """)

  /// Words before a date that say that it is the day of publication.
  static let publishedLabels = words(
    """
    first originally published publish publication posted post issued issue released release
    created date dated on day am den le il el em del dated print online web edition appeared
    veroffentlicht veroffentlichung erschienen datum erscheinungsdatum erstellt vom freigegeben
    publie publiee parution paru cree mis en ligne date de publication publicado publicada
    publicacion fecha publicacao data publicato pubblicato pubblicata pubblicazione creato
    gepubliceerd geplaatst publicatiedatum verschenen opublikowano opublikowany data publikacji
    publikovano vydano zverejneno zverejnene publikovane опубликовано дата публикации опубліковано
    опублікована публікації yayinlanma yayin tarihi tarih publicerad publicerat publisert
    publiceret udgivet offentliggjort julkaistu julkaisuaika megjelent megjelenes publicat
    publicata data publicarii δημοσιευση δημοσιευθηκε δημοσιευτηκε ημερομηνια نشر النشر تاريخ
    פורסם objavljeno објављено публикувано 公 開 発 发 布 發 佈 掲 載 配 信 入 力 登 录 日 期 時 间 間
    등록 입력 승인 게재 발행 xuat ban dang luc diterbitkan tanggal rilis
    """)

  /// The same for the day of a later change.
  static let updatedLabels = words(
    """
    last updated update modified modification changed edited revised revision corrected refreshed
    amended aktualisiert aktualisierung geandert zuletzt stand letzte bearbeitet mise mis a jour
    modifie modifiee actualise actualisation actualizado actualizada actualizacion modificado
    ultima atualizado atualizada atualizacao modificato aggiornato aggiornata aggiornamento
    ultimo bijgewerkt gewijzigd laatst laatste zaktualizowano aktualizacja aktualizovano
    aktualizovane aktualizacia обновлено обновление изменено оновлено guncelleme guncellendi
    guncellenme son uppdaterad uppdaterat oppdatert opdateret sidst sist paivitetty muokattu
    frissitve frissites modositva actualizat ultima ενημερωση ενημερωθηκε τελευταια تحديث اخر
    עודכן azurirano актуализирано 更 新 最 終 终 修 改 訂 正 수정 업데이트 최종 cap nhat diperbarui
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map { FoldedWord.folded(String($0)) })
  }

  /// The place of each name in its list, names of one place being divided by "|".
  private static func numbered(_ lists: [String]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for list in lists {
      for (index, names) in list.split(whereSeparator: \.isWhitespace).enumerated() {
        for name in names.split(separator: "|")
        where numbers[FoldedWord.folded(String(name))] == nil {
          numbers[FoldedWord.folded(String(name))] = index + 1
        }
      }
    }
    return numbers
  }
}
