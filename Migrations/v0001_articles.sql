-- Articles and where they came from.
--
-- Made to be read by people too: open the file with `sqlite3` or Datasette. Every offset in this
-- database counts UTF-8 bytes of articles.body, from 0:
--   SELECT CAST(substr(CAST(body AS BLOB), start + 1, end - start) AS TEXT)

CREATE TABLE articles (
  id             INTEGER PRIMARY KEY,
  -- The stable id, the same in every archive: ar: and twelve characters.
  key            TEXT NOT NULL UNIQUE,
  headline       TEXT NOT NULL,
  -- Who published it, and what the dateline says: WASHINGTON (Reuters) -
  outlet         TEXT,
  agency         TEXT,
  place          TEXT,
  byline         TEXT,
  section        TEXT,
  url            TEXT,
  -- As ISO 639-1 writes it (en, de); NULL when it is not known. Statements are looked for in English.
  language       TEXT,
  -- 1 when the source says or shows that the text goes on elsewhere: a paywall, a cut page.
  incomplete     INTEGER NOT NULL DEFAULT 0 CHECK (incomplete IN (0, 1)),
  -- The day as 2017-10-27, and how it is known.
  published      TEXT CHECK (published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  published_from TEXT CHECK (published_from IN ('metadata', 'text', 'file-name')),
  -- What was done to make the text readable, as a JSON array: ["mojibake"]
  repairs        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(repairs)),
  -- When it was first kept (UTC).
  added          TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  -- The text, last in the row so that reading the rest does not read it.
  body           TEXT NOT NULL,
  CHECK ((published IS NULL) = (published_from IS NULL))
) STRICT;

CREATE INDEX articles_by_day ON articles (published);

CREATE INDEX articles_by_language ON articles (language) WHERE language <> 'en';

-- Files and other places that articles came from.
CREATE TABLE places (
  id     INTEGER PRIMARY KEY,
  -- From the root of the file system and with links followed, where that is known.
  path   TEXT NOT NULL UNIQUE,
  -- The last part of the path.
  name   TEXT NOT NULL,
  -- What tells a file from others when it was moved.
  device INTEGER,
  inode  INTEGER
) STRICT;

CREATE INDEX places_by_name ON places (name);

CREATE INDEX places_by_inode ON places (inode, device) WHERE inode IS NOT NULL;

-- Every place where an article was found: the same story in two files has two rows.
CREATE TABLE sources (
  article_id    INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  -- As it was named.
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
  -- Where a path that does not begin at the root begins, so that in/a.txt of two folders are two files.
  folder        TEXT,
  -- What was done to make the text of this source readable, as a JSON array.
  repairs       TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(repairs)),
  added         TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  -- The file whatever path names it; NULL for standard input.
  place_id      INTEGER REFERENCES places (id),
  PRIMARY KEY (article_id, path, member, row)
) STRICT, WITHOUT ROWID;

CREATE INDEX sources_by_path ON sources (path, member, row);

CREATE INDEX sources_by_place ON sources (place_id, member, row) WHERE place_id IS NOT NULL;

-- By what a record is known again in another export: hashes of its URL and of its id.
CREATE TABLE record_keys (
  key        INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID;

-- What ranking needs of each article, packed so that a search reads it at once: article i is
-- element i % 4096 of chunk i / 4096. Lengths are words as 16-bit, days are days since
-- 0000-12-31 as 32-bit numbers, little-endian; 0 when not known.
CREATE TABLE article_facts (
  chunk   INTEGER PRIMARY KEY,
  lengths BLOB NOT NULL,
  days    BLOB NOT NULL
) STRICT;

-- What articles are counted by, packed in the same way: 32-bit numbers of rows of field_values, 0
-- for none. In speakers each article has a 16-bit count and as many 32-bit numbers of speakers.
CREATE TABLE article_fields (
  chunk    INTEGER PRIMARY KEY,
  outlets  BLOB NOT NULL,
  agencies BLOB NOT NULL,
  places   BLOB NOT NULL,
  sections BLOB NOT NULL,
  speakers BLOB NOT NULL
) STRICT;

CREATE TABLE field_values (
  id    INTEGER PRIMARY KEY,
  value TEXT NOT NULL UNIQUE
) STRICT;

-- Files that were read to their end, so that an unchanged one need not be opened again.
CREATE TABLE files (
  -- From the root of the file system.
  path     TEXT PRIMARY KEY,
  size     INTEGER NOT NULL,
  -- Nanoseconds since 1970 (UTC).
  modified INTEGER NOT NULL,
  -- The options it was read with.
  reading  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
