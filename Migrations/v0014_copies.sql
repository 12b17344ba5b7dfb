-- What stands in round-ups, what many articles say beside their own, and by what the source of an
-- article is known again whatever path names it.

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

-- From now on copies.group_id is the row of the article that all others of the group are copies of.

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

ALTER TABLE sources ADD COLUMN place_id INTEGER REFERENCES places (id);

INSERT INTO places (path, name)
SELECT DISTINCT
  coalesce(folder || '/', '') || path,
  replace(path, rtrim(path, replace(path, '/', '')), '')
FROM sources
WHERE path <> '-';

UPDATE sources
SET place_id = (SELECT id FROM places WHERE places.path = coalesce(folder || '/', '') || sources.path)
WHERE path <> '-';

CREATE INDEX sources_by_place ON sources (place_id, member, row) WHERE place_id IS NOT NULL;

-- By what a record is known again in another export: hashes of its URL and of its id.
CREATE TABLE record_keys (
  key        INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID;
