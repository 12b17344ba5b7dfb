internal import ArgumentParser

/// `archive help query`: the manual of the query language.
struct QueryManual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "The language of queries, for search, save and who-said --about.",
    discussion: HelpText.unwrapped(
      """
      Words
        safe haven             all the words, in any order and any form ("havens")
        "safe haven"           the words one after the other, as they are spelt
        ~"safe haven"          the same in any form of the words; what the shell makes of one
                               argument with spaces
        Wells                  a capital: as it is spelt, also with a possessive s
        =haven                 as it is spelt
        infl*                  every word that begins so
        U.S.                   punctuation, accents and apostrophes do not count

      Joined
        gold OR silver         one of them; AND is understood between words
        gold -oil              without; NOT oil is the same
        (gold OR silver) rush  groups
        rate NEAR/5 cut        at most five words between them
        "rate cut"~5           the same for a phrase
        merkle~                or with one letter wrong, missing, too many or swapped

      Fields of the article
        headline:budget        also body: by: outlet: agency: place: section:
        path:2017/             where the file's path, or that of a bundle's member, has this
        lang:de                in a language; also a list (lang:de,fr), or none (not known)
        id:7f3c                whose id begins so
        date:2017              also date:2017-06, date:2017-06-30
        date:2017-06..2017-09  from the first day of one to the last of the other
        date:>=2017-06-01      also > <= < and open ends: date:..2016
        date:last-30-days      also today, yesterday, last-month, last-2-weeks
        missing:outlet         without it; also date, headline, byline, section, language,
                               statements, rest (a paywall, a cut page)
        date:none              articles that give no day; other dates leave them out and say so

      Statements
        said:Wells "safe haven"  statements of a speaker that hold the words
        said:sp:alice-wells    of one speaker, by the id that archive speakers prints
        about:Pakistan         statements that mention it
        role:secretary         statements of people with that role
        attitude:belief        what somebody thinks; also knowledge, eventuality (wants, plans),
                               assertion (says), a list of them, or any
        factuality:negated     what was not said, by the text; also supposed, said, or any
      Without these two, statements are what was said: attitude:assertion factuality:said.

      Everything
        *                      every article, newest first

      What somebody put there
        tag:fed                articles with the tag, and their statements; tag:* any tag
        note:minutes           where a note has this in it; note:* any note

      Best first means: rare words tell more, the headline counts four times, words that follow each
      other as in the query count once more, other forms of a word stand below it, and of equals the
      newer one is first.

      A saved search stands in a query as query:NAME. Only operators in capitals count: "gold or
      silver" is three words. On a command line, quote what the shell would take for itself:
        archive search '"safe haven" -oil'
      """),
    shouldDisplay: false)

  func run() throws {
    throw CleanExit.helpRequest(Self.self)
  }
}
