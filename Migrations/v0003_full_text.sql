-- Full text: three FTS5 tables over the tables above, which keep the only copy of the text.
--
-- The views leave out apostrophes (' ’ ʼ), so that dont, don't and don’t are one word, as are
-- presidents and president's. FTS5 reads the views when it shows text or rebuilds itself:
--   SELECT headline, snippet(articles_fts, 1, '[', ']', '…', 12)
--   FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
--   WHERE articles_fts MATCH '"safe haven"' ORDER BY rank LIMIT 10;
-- No trigger keeps the tables in step: whoever writes a row writes it here too.

-- Texts as the full text has them, where leaving out apostrophes is not enough: letters that other
-- people write otherwise (ß, ø, ł, ﬁ), soft hyphens, words cut at a line's end, l'accord, and
-- languages without blanks between words, whose characters stand alone.
CREATE TABLE folded_articles (
  id       INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  headline TEXT,
  body     TEXT,
  outlet   TEXT,
  agency   TEXT,
  place    TEXT,
  byline   TEXT,
  section  TEXT
) STRICT;

CREATE TABLE folded_statements (
  id   INTEGER PRIMARY KEY REFERENCES statements (id) ON DELETE CASCADE,
  text TEXT
) STRICT;

CREATE TABLE folded_speakers (
  id    INTEGER PRIMARY KEY REFERENCES speakers (id) ON DELETE CASCADE,
  names TEXT,
  roles TEXT
) STRICT;

CREATE VIEW article_text (id, headline, body, outlet, agency, place, byline, section) AS
SELECT
  a.id,
  coalesce(f.headline, replace(replace(replace(a.headline, '''', ''), '’', ''), 'ʼ', '')),
  coalesce(f.body, replace(replace(replace(a.body, '''', ''), '’', ''), 'ʼ', '')),
  coalesce(f.outlet, replace(replace(replace(a.outlet, '''', ''), '’', ''), 'ʼ', '')),
  coalesce(f.agency, replace(replace(replace(a.agency, '''', ''), '’', ''), 'ʼ', '')),
  coalesce(f.place, replace(replace(replace(a.place, '''', ''), '’', ''), 'ʼ', '')),
  coalesce(f.byline, replace(replace(replace(a.byline, '''', ''), '’', ''), 'ʼ', '')),
  coalesce(f.section, replace(replace(replace(a.section, '''', ''), '’', ''), 'ʼ', ''))
FROM articles a LEFT JOIN folded_articles f ON f.id = a.id;

CREATE VIEW statement_text (id, text) AS
SELECT
  s.id, coalesce(f.text, replace(replace(replace(s.text, '''', ''), '’', ''), 'ʼ', ''))
FROM statements s LEFT JOIN folded_statements f ON f.id = s.id;

CREATE VIEW speaker_text (id, names, roles) AS
SELECT
  s.id,
  coalesce(f.names, replace(replace(replace(s.names, '''', ''), '’', ''), 'ʼ', '')),
  coalesce(f.roles, replace(replace(replace(s.roles, '''', ''), '’', ''), 'ʼ', ''))
FROM speakers s LEFT JOIN folded_speakers f ON f.id = s.id;

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
