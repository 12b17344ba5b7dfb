-- What language an article is in, where it was published, whether it goes on elsewhere; members of
-- bundles; and words that apostrophes alone do not make findable.

-- As ISO 639-1 writes it (en, de); NULL when it is not known. Statements are looked for in English.
ALTER TABLE articles ADD COLUMN language TEXT;

ALTER TABLE articles ADD COLUMN url TEXT;

-- 1 when the source says or shows that the text goes on elsewhere: a paywall, a cut page.
ALTER TABLE articles ADD COLUMN incomplete INTEGER NOT NULL DEFAULT 0 CHECK (incomplete IN (0, 1));

CREATE INDEX articles_by_language ON articles (language) WHERE language <> 'en';

-- Every place where an article was found: now also the member of a bundle.
CREATE TABLE new_sources (
  article_id    INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  path          TEXT NOT NULL,
  -- The member of the file when that is a bundle: 2017/story.html; members of members follow " > ".
  member        TEXT NOT NULL DEFAULT '',
  -- The record inside the file or the member, from 1; 0 when it is the article.
  row           INTEGER NOT NULL DEFAULT 0,
  -- Of the record's bytes as they came.
  sha256        TEXT NOT NULL,
  -- Where the body begins in the file, when it stands there as it is.
  body_offset   INTEGER,
  -- Where the record begins in the file or the (unpacked) member, in bytes.
  record_offset INTEGER,
  -- Where a path that does not begin at the root begins.
  folder        TEXT,
  -- What was done to make the text of this source readable, as a JSON array.
  repairs       TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(repairs)),
  added         TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  PRIMARY KEY (article_id, path, member, row)
) STRICT, WITHOUT ROWID;

INSERT INTO new_sources (article_id, path, row, sha256, body_offset, folder, repairs, added)
SELECT article_id, path, row, sha256, body_offset, folder, repairs, added
FROM sources;

DROP TABLE sources;

ALTER TABLE new_sources RENAME TO sources;

CREATE INDEX sources_by_path ON sources (path, member, row);

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

DROP VIEW article_text;

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

DROP VIEW statement_text;

CREATE VIEW statement_text (id, text) AS
SELECT
  s.id, coalesce(f.text, replace(replace(replace(s.text, '''', ''), '’', ''), 'ʼ', ''))
FROM statements s LEFT JOIN folded_statements f ON f.id = s.id;

DROP VIEW speaker_text;

CREATE VIEW speaker_text (id, names, roles) AS
SELECT
  s.id,
  coalesce(f.names, replace(replace(replace(s.names, '''', ''), '’', ''), 'ʼ', '')),
  coalesce(f.roles, replace(replace(replace(s.roles, '''', ''), '’', ''), 'ʼ', ''))
FROM speakers s LEFT JOIN folded_speakers f ON f.id = s.id;
