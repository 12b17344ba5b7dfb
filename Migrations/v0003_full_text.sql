-- Full text: three FTS5 tables over the tables above, which keep the only copy of the text.
--
-- The views leave out apostrophes (' ’ ʼ), so that dont, don't and don’t are one word, as are
-- presidents and president's. FTS5 reads the views when it shows text or rebuilds itself:
--   SELECT headline, snippet(articles_fts, 1, '[', ']', '…', 12)
--   FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
--   WHERE articles_fts MATCH '"safe haven"' ORDER BY rank LIMIT 10;
-- No trigger keeps the tables in step: whoever writes a row writes it here too.

CREATE VIEW article_text (id, headline, body, outlet, agency, place, byline, section) AS
SELECT
  id,
  replace(replace(replace(headline, '''', ''), '’', ''), 'ʼ', ''),
  replace(replace(replace(body, '''', ''), '’', ''), 'ʼ', ''),
  replace(replace(replace(outlet, '''', ''), '’', ''), 'ʼ', ''),
  replace(replace(replace(agency, '''', ''), '’', ''), 'ʼ', ''),
  replace(replace(replace(place, '''', ''), '’', ''), 'ʼ', ''),
  replace(replace(replace(byline, '''', ''), '’', ''), 'ʼ', ''),
  replace(replace(replace(section, '''', ''), '’', ''), 'ʼ', '')
FROM articles;

CREATE VIEW statement_text (id, text) AS
SELECT id, replace(replace(replace(text, '''', ''), '’', ''), 'ʼ', '')
FROM statements;

CREATE VIEW speaker_text (id, names, roles) AS
SELECT
  id,
  replace(replace(replace(names, '''', ''), '’', ''), 'ʼ', ''),
  replace(replace(replace(roles, '''', ''), '’', ''), 'ʼ', '')
FROM speakers;

CREATE VIRTUAL TABLE articles_fts USING fts5 (
  headline, body, outlet, agency, place, byline, section,
  content = 'article_text', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE statements_fts USING fts5 (
  text,
  content = 'statement_text', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE speakers_fts USING fts5 (
  names, roles,
  content = 'speaker_text', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

-- Every word of the articles with its stem, so that a search for "haven" can ask for "havens" too
-- while the full text stays as it was written.
CREATE TABLE words (
  word TEXT PRIMARY KEY,
  stem TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX words_by_stem ON words (stem);

-- Every word of outlets, agencies, places, bylines and sections. A plain word is looked for in
-- headline and body only, and FTS5 need not be told so for words that stand nowhere else.
CREATE TABLE field_words (
  word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- How many of the articles 1 to counted_to have a frequent word in headline or body, so that
-- ranking need not count them anew. Written after a long load; empty in a small archive.
CREATE TABLE frequent_words (
  word          TEXT PRIMARY KEY,
  article_count INTEGER NOT NULL,
  counted_to    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
