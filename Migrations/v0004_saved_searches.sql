-- Searches that were given a name.
CREATE TABLE saved_searches (
  name    TEXT PRIMARY KEY,
  -- The query as it was typed.
  query   TEXT NOT NULL,
  saved   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  -- Articles with a higher id are new.
  seen_to INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
