-- Which articles are one story in several places, and which are later versions of others.

-- Where a path that does not begin at the root begins, so that in/a.txt of two folders are two files.
ALTER TABLE sources ADD COLUMN folder TEXT;

-- A few numbers that stand for an article's text when copies of it are looked for; what they are
-- stands in Sources/Likeness/LikenessSignature.swift.
CREATE TABLE signatures (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  -- 0 for a copy of a longer article that is found by its own keys.
  is_keyed   INTEGER NOT NULL CHECK (is_keyed IN (0, 1)),
  hashes     BLOB NOT NULL
) STRICT;

-- By which of these numbers an article is found. A key that more than 16 articles have is a phrase
-- of the trade, and no more rows are added for it.
CREATE TABLE signature_keys (
  key        INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID;

-- The keys of later articles than this are not in the table yet: they are put there many at a time,
-- and read from the signatures until then.
CREATE TABLE signature_keys_end (
  article_id INTEGER NOT NULL
) STRICT;

INSERT INTO signature_keys_end (article_id) VALUES (0);

-- Articles that are copies of one another, directly or through others; alone ones have no row.
CREATE TABLE copies (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  group_id   INTEGER NOT NULL
) STRICT;

CREATE INDEX copies_by_group ON copies (group_id, article_id);

-- Articles whose source says something else now, and what it says now.
CREATE TABLE versions (
  article_id   INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  successor_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  -- When the change was noticed (UTC).
  replaced     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;

CREATE INDEX versions_by_successor ON versions (successor_id);

-- Both, packed so that a search reads it at once: article i is element i % 4096 of chunk i / 4096,
-- a 32-bit number, little-endian: its group, 0 for none, -1 for an article that has a successor.
CREATE TABLE article_groups (
  chunk  INTEGER PRIMARY KEY,
  groups BLOB NOT NULL
) STRICT;
