internal import Likeness
package import News
package import Repository
internal import SQLite

extension SQLiteArchive {
  package func copies(of article: ArticleID) throws(ArchiveError) -> [ArticleSummary] {
    try perform("look for the copies of \(article)") { state throws(SQLiteError) in
      try state.connection.rows(
        """
        SELECT key, headline, outlet, agency, place, published, published_from
        FROM articles JOIN copies ON copies.article_id = articles.id
        WHERE group_id = (
            SELECT group_id FROM copies JOIN articles ON articles.id = copies.article_id
            WHERE key = ?1
          )
          AND key <> ?1 AND articles.id NOT IN (SELECT article_id FROM versions)
        ORDER BY published, articles.id
        """, [.text(article.description)]
      ) { ArticleSummary($0, from: 0) }
    }
  }

  package func articles(
    holding article: ArticleID
  ) throws(ArchiveError) -> [ArticleSummary] {
    try related(
      to: article,
      """
      SELECT a.key, a.headline, a.outlet, a.agency, a.place, a.published, a.published_from
      FROM contained c
      JOIN articles a ON a.id = c.container_id
      JOIN articles b ON b.id = c.article_id
      WHERE b.key = ? AND a.id NOT IN (SELECT article_id FROM versions)
      ORDER BY a.published, a.id
      """)
  }

  package func articles(
    heldBy roundUp: ArticleID
  ) throws(ArchiveError) -> [ArticleSummary] {
    try related(
      to: roundUp,
      """
      SELECT a.key, a.headline, a.outlet, a.agency, a.place, a.published, a.published_from
      FROM contained c
      JOIN articles a ON a.id = c.article_id
      JOIN articles b ON b.id = c.container_id
      WHERE b.key = ? AND a.id NOT IN (SELECT article_id FROM versions)
      ORDER BY a.id
      """)
  }

  private func related(
    to article: ArticleID, _ sql: String
  ) throws(ArchiveError) -> [ArticleSummary] {
    try perform("look for what \(article) has in common with others") {
      state throws(SQLiteError) in
      try state.connection.rows(sql, [.text(article.description)]) { ArticleSummary($0, from: 0) }
    }
  }

  package func versions(of article: ArticleID) throws(ArchiveError) -> [ArticleVersion] {
    try perform("look for the versions of \(article)") { state throws(SQLiteError) in
      // From the article to the newest one, and from there to all that led to it.
      let versions = try state.connection.rows(
        """
        WITH RECURSIVE
          later (id, steps) AS (
            SELECT id, 0 FROM articles WHERE key = ?
            UNION SELECT successor_id, steps + 1 FROM versions JOIN later ON article_id = later.id
          ),
          line (id, steps) AS (
            SELECT * FROM (SELECT id, 0 FROM later ORDER BY later.steps DESC LIMIT 1)
            UNION SELECT article_id, steps + 1 FROM versions JOIN line ON successor_id = line.id
          )
        SELECT key, headline, outlet, agency, place, published, published_from, added, steps,
          body
        FROM line JOIN articles USING (id)
        ORDER BY steps, id DESC
        """, [.text(article.description)]
      ) { row in
        (
          article: ArticleSummary(row, from: 0), added: row.text(7), isNewest: row.integer(8) == 0,
          body: row.text(9)
        )
      }
      return versions.indices.map { place in
        let version = versions[place]
        let before = place + 1 < versions.count ? versions[place + 1] : nil
        return ArticleVersion(
          article: version.article, added: version.added, isNewest: version.isNewest,
          isSpacingOnly: before.map { before in
            TextSpacing.isAllThatDiffers(
              between: before.article.headline + "\n" + before.body,
              and: version.article.headline + "\n" + version.body)
          } ?? false)
      }
    }
  }

  package func reports(
    by speakers: [SpeakerID], of stance: StanceFilter
  ) throws(ArchiveError) -> ReportCount {
    try perform("count reports") { state throws(SQLiteError) in
      let wanted = StanceCondition.sql(stance).map { " AND \($0)" } ?? ""
      var rows: [String] = []
      for speaker in speakers {
        if let row = try state.existingRowID(of: speaker) { rows.append(String(row)) }
      }
      let count = try state.connection.first(
        """
        SELECT count(*), count(DISTINCT coalesce(group_id, -articles.article_id))
        FROM (
          SELECT DISTINCT article_id FROM speaker_statements AS statements
          WHERE speaker_id IN (\(rows.joined(separator: ", ")))
            AND article_id NOT IN (SELECT article_id FROM versions)\(wanted)
        ) AS articles
        LEFT JOIN copies USING (article_id)
        """
      ) { ReportCount(articles: $0.integer(0), independent: $0.integer(1)) }
      return count ?? ReportCount(articles: 0, independent: 0)
    }
  }
}
