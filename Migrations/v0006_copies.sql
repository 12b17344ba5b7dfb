-- Which articles are one story in several places, which stand in others, which are later versions,
-- and what many articles say beside their own.

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

-- Articles that are copies of one another; alone ones have no row.
CREATE TABLE copies (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  -- The row of the article that all others of the group are copies of.
  group_id   INTEGER NOT NULL
) STRICT;

CREATE INDEX copies_by_group ON copies (group_id, article_id);

-- Articles that stand in others (a morning briefing) and are no copies of them.
CREATE TABLE contained (
  article_id   INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  container_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (article_id, container_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX contained_by_container ON contained (container_id);

-- Hashes of four words that follow each other in footers, lists and the like, as they were learnt;
-- what they are of stands in Sources/Likeness/Boilerplate.swift.
CREATE TABLE boilerplate (
  sequence INTEGER PRIMARY KEY
) STRICT;

-- Articles whose source says something else now, and what it says now.
CREATE TABLE versions (
  article_id   INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  successor_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  -- When the change was noticed (UTC).
  replaced     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;

CREATE INDEX versions_by_successor ON versions (successor_id);

-- Copies and versions, packed so that a search reads them at once: article i is element i % 4096 of
-- chunk i / 4096, a 32-bit number, little-endian: its group, 0 for none, -1 for an article that has
-- a successor.
CREATE TABLE article_groups (
  chunk  INTEGER PRIMARY KEY,
  groups BLOB NOT NULL
) STRICT;
