-- An archive of schema 6, made by Scripts/make-fixture with archive 0.1.0.
PRAGMA page_size = 16384;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO articles VALUES(1,'ar:w94sjdzv69j9','Bridge to close for a year',NULL,'Coast Wire','PORT ELLA',NULL,NULL,NULL,'en',0,'2020-05-04','text','[]','2026-11-28T05:59:21Z',replace('PORT ELLA (Coast Wire) - The old bridge will close in June, said Ida Brandt, the mayor of Port Ella.\n"We have no choice," Brandt said. "The piers won''t hold another winter."\nOtto Lind and Mira Roth, who run the ferries, said they would sail every hour.','\n',char(10)));
INSERT INTO articles VALUES(2,'ar:bvbv4wj1mhfd','Council argues over the budget',NULL,'Coast Wire','PORT ELLA',NULL,NULL,NULL,'en',0,'2020-06-11','text','[]','2026-11-28T05:59:21Z',replace('PORT ELLA (Coast Wire) - The budget has a hole of 1,200,000, Jonas Strauß, the treasurer, told the\ncouncil. Brandt denied that taxes would rise. She did not say when the council would vote.','\n',char(10)));
INSERT INTO articles VALUES(3,'ar:rg0sz4mf5saj','Old bridge closes',NULL,'Hill Post','PORT ELLA',NULL,NULL,NULL,'en',0,'2020-05-05','text','[]','2026-11-28T05:59:21Z',replace('PORT ELLA (Hill Post) - The old bridge will close in June, said Ida Brandt, the mayor of Port Ella.\n"We have no choice," Brandt said. "The piers won''t hold another winter."\nOtto Lind and Mira Roth, who run the ferries, said they would sail every hour.','\n',char(10)));
INSERT INTO articles VALUES(4,'ar:r4pgjreevvhv','Hafen wird erweitert',NULL,NULL,NULL,NULL,NULL,NULL,'de',0,'2020-07-01','text','[]','2026-11-28T05:59:21Z','Der Hafen von Port Ella wird im nächsten Jahr erweitert, sagte die Bürgermeisterin am Montag.');
INSERT INTO articles VALUES(5,'ar:45p73jhyrpcp','Storm warning for the coast','Coast Wire',NULL,NULL,NULL,'weather','https://news.example/storm-warning','en',0,'2020-08-02','metadata','[]','2026-11-28T05:59:21Z','The storm will arrive at night, said Lena Falk, a forecaster.');
INSERT INTO articles VALUES(6,'ar:k5afm2jz34r7','Ferries stay in port','Coast Wire',NULL,NULL,NULL,'weather','https://news.example/ferries-stay','en',0,'2020-08-03','metadata','[]','2026-11-28T05:59:21Z','No ferry sails until noon, Otto Lind said. Falk said the worst was over.');
INSERT INTO articles VALUES(7,'ar:72apft15xrjc','Council argues over the budget',NULL,'Coast Wire','PORT ELLA',NULL,NULL,NULL,'en',0,'2020-06-11','text','[]','2026-11-28T05:59:22Z',replace('PORT ELLA (Coast Wire) - The budget has a hole of 1,300,000, Jonas Strauß, the treasurer, told the\ncouncil. Brandt denied that taxes would rise. She did not say when the council would vote.','\n',char(10)));
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
INSERT INTO places VALUES(1,'/home/desk/desk/bridge.txt','bridge.txt',65024,16417632);
INSERT INTO places VALUES(2,'/home/desk/desk/budget.txt','budget.txt',65024,16417640);
INSERT INTO places VALUES(3,'/home/desk/desk/copy.txt','copy.txt',65024,16417635);
INSERT INTO places VALUES(4,'/home/desk/desk/hafen.txt','hafen.txt',65024,16417637);
INSERT INTO places VALUES(5,'/home/desk/desk/wire.csv','wire.csv',65024,16417638);
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
INSERT INTO sources VALUES(1,'desk/bridge.txt','',0,'3a10506e7c35a240c5853063e6f1a5bf449ac98d43a878a3bba5c1c9e72f90ba',39,NULL,'/home/desk','[]','2026-11-28T05:59:21Z',1);
INSERT INTO sources VALUES(2,'desk/budget.txt','',0,'4f8d2a7a9a4a0b7e92a0cb30cbcddd1c2e43ca8c31c1b812ee211f4cc44b45c5',43,NULL,'/home/desk','[]','2026-11-28T05:59:21Z',2);
INSERT INTO sources VALUES(3,'desk/copy.txt','',0,'600bf1c01846cf1a080a85bd4f1b74124b5ce754f00410c0da9a1a12af626a0a',30,NULL,'/home/desk','[]','2026-11-28T05:59:21Z',3);
INSERT INTO sources VALUES(4,'desk/hafen.txt','',0,'b232817328a9f6d069a3132789fbfd3779e878bb57d4756953cfa18cedc70f13',33,NULL,'/home/desk','[]','2026-11-28T05:59:21Z',4);
INSERT INTO sources VALUES(5,'desk/wire.csv','',1,'673e4ff26cd30c3694ee7d86724f55e08251f0e593dc6de59de5e2401c1e382f',NULL,38,'/home/desk','[]','2026-11-28T05:59:21Z',5);
INSERT INTO sources VALUES(6,'desk/wire.csv','',2,'1e1eaca615df64ff0e32ae2cc002b824ba8a78baf35452ef1ff2b6e75ba5710b',NULL,202,'/home/desk','[]','2026-11-28T05:59:21Z',5);
INSERT INTO sources VALUES(7,'desk/budget.txt','',0,'ab90ee0039eea13c0e7f27c06397e782997cde29b217db4de0ff211935bc1a1b',43,NULL,'/home/desk','[]','2026-11-28T05:59:22Z',2);
CREATE TABLE record_keys (
  key        INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID;
INSERT INTO record_keys VALUES(-5011211024409544401,5);
INSERT INTO record_keys VALUES(-4593816959335535504,5);
INSERT INTO record_keys VALUES(-4078902723778536606,6);
INSERT INTO record_keys VALUES(-3554023749129185880,6);
CREATE TABLE article_facts (
  chunk   INTEGER PRIMARY KEY,
  lengths BLOB NOT NULL,
  days    BLOB NOT NULL
) STRICT;
INSERT INTO article_facts VALUES(0,X'000038002c0035001200130015002c00',X'000000000d410b0033410b000e410b0047410b0067410b0068410b0033410b00');
CREATE TABLE article_fields (
  chunk    INTEGER PRIMARY KEY,
  outlets  BLOB NOT NULL,
  agencies BLOB NOT NULL,
  places   BLOB NOT NULL,
  sections BLOB NOT NULL,
  speakers BLOB NOT NULL
) STRICT;
INSERT INTO article_fields VALUES(0,X'0000000000000000000000000000000000000000010000000100000000000000',X'0000000001000000010000000300000000000000000000000000000001000000',X'0000000002000000020000000200000000000000000000000000000002000000',X'0000000000000000000000000000000000000000040000000400000000000000',X'000003000100000002000000030000000100040000000300010000000200000003000000000001000500000002000200000006000000010004000000');
CREATE TABLE field_values (
  id    INTEGER PRIMARY KEY,
  value TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO field_values VALUES(1,'Coast Wire');
INSERT INTO field_values VALUES(2,'PORT ELLA');
INSERT INTO field_values VALUES(3,'Hill Post');
INSERT INTO field_values VALUES(4,'weather');
CREATE TABLE files (
  -- From the root of the file system.
  path     TEXT PRIMARY KEY,
  size     INTEGER NOT NULL,
  -- Nanoseconds since 1970 (UTC).
  modified INTEGER NOT NULL,
  -- The options it was read with.
  reading  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO files VALUES('/home/desk/desk/bridge.txt',292,1795845560592865886,'importers 3: |||');
INSERT INTO files VALUES('/home/desk/desk/budget.txt',234,1795845561531318642,'importers 3: |||');
INSERT INTO files VALUES('/home/desk/desk/copy.txt',282,1795845560597529637,'importers 3: |||');
INSERT INTO files VALUES('/home/desk/desk/hafen.txt',129,1795845560617965151,'importers 3: |||');
INSERT INTO files VALUES('/home/desk/desk/wire.csv',369,1795845560636742455,'importers 3: |||');
CREATE TABLE speakers (
  id              INTEGER PRIMARY KEY,
  -- The stable id, made from the name: sp:alice-wells, sp:org.pentagon, sp:wells@7f3cq2m8x0kd
  -- (the last one: a surname that stands alone in its article).
  key             TEXT NOT NULL UNIQUE,
  name            TEXT NOT NULL,
  kind            TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
  -- Every form of the name and every role that was seen, one a line, in the order of appearance.
  names           TEXT NOT NULL,
  roles           TEXT NOT NULL DEFAULT '',
  -- Kept in step with the table statements, without what older versions of articles said.
  statement_count INTEGER NOT NULL DEFAULT 0,
  article_count   INTEGER NOT NULL DEFAULT 0,
  first_day       TEXT,
  last_day        TEXT,
  -- A person's surname, folded: everybody of one surname is looked at together.
  surname         TEXT,
  -- 1 when somebody said that this is no speaker: it stays out of lists.
  hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;
INSERT INTO speakers VALUES(1,'sp:ida-brandt','Ida Brandt','person',replace('Ida Brandt\nIda Brandt-Moor','\n',char(10)),'mayor of Port Ella',4,2,'2020-05-04','2020-05-05','brandt',0);
INSERT INTO speakers VALUES(2,'sp:otto-lind','Otto Lind','person','Otto Lind','',3,3,'2020-05-04','2020-08-03','lind',0);
INSERT INTO speakers VALUES(3,'sp:mira-roth','Mira Roth','person','Mira Roth','',2,2,'2020-05-04','2020-05-05','roth',0);
INSERT INTO speakers VALUES(4,'sp:jonas-strauss','Jonas Strauß','person','Jonas Strauß','treasurer',1,1,'2020-06-11','2020-06-11','strauss',0);
INSERT INTO speakers VALUES(5,'sp:lena-falk','Lena Falk','person','Lena Falk',replace('forecaster\nchief forecaster','\n',char(10)),1,1,'2020-08-02','2020-08-02','falk',0);
INSERT INTO speakers VALUES(6,'sp:falk@k5afm2jz34r7','Falk','person','Falk','',1,1,'2020-08-03','2020-08-03','falk',0);
CREATE TABLE speaker_roles (
  speaker_id    INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  role          TEXT NOT NULL,
  article_count INTEGER NOT NULL,
  first_day     TEXT,
  last_day      TEXT,
  PRIMARY KEY (speaker_id, role)
) STRICT, WITHOUT ROWID;
INSERT INTO speaker_roles VALUES(1,'mayor of Port Ella',2,'2020-05-04','2020-05-05');
INSERT INTO speaker_roles VALUES(4,'treasurer',2,'2020-06-11','2020-06-11');
INSERT INTO speaker_roles VALUES(5,'chief forecaster',0,NULL,NULL);
INSERT INTO speaker_roles VALUES(5,'forecaster',1,'2020-08-02','2020-08-02');
CREATE TABLE article_speakers (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL
    CHECK (kind IN ('person', 'organization', 'group', 'unnamed', 'document', 'author')),
  roles      TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(roles)),
  -- The speaker across articles; NULL for those without a name of their own.
  speaker_id INTEGER REFERENCES speakers (id) ON DELETE SET NULL,
  -- Where they are mentioned: [[start,end],...]
  mentions   TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(mentions)),
  -- Of a group of named people who speak together: their ordinals, as a JSON array.
  members    TEXT CHECK (members IS NULL OR json_valid(members)),
  PRIMARY KEY (article_id, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO article_speakers VALUES(1,0,'Ida Brandt','person','["mayor of Port Ella"]',1,'[[65,75],[122,128]]',NULL);
INSERT INTO article_speakers VALUES(1,1,'Otto Lind','person','[]',2,'[[174,183]]',NULL);
INSERT INTO article_speakers VALUES(1,2,'Mira Roth','person','[]',3,'[[188,197]]',NULL);
INSERT INTO article_speakers VALUES(1,3,'Otto Lind; Mira Roth','group','[]',NULL,'[[174,218]]','[1,2]');
INSERT INTO article_speakers VALUES(2,0,'Jonas Strauß','person','["treasurer"]',4,'[[61,74]]',NULL);
INSERT INTO article_speakers VALUES(2,1,'Brandt','unnamed','[]',NULL,'[[109,115]]',NULL);
INSERT INTO article_speakers VALUES(2,2,'She','unnamed','[]',NULL,'[[146,149]]',NULL);
INSERT INTO article_speakers VALUES(3,0,'Ida Brandt','person','["mayor of Port Ella"]',1,'[[64,74],[121,127]]',NULL);
INSERT INTO article_speakers VALUES(3,1,'Otto Lind','person','[]',2,'[[173,182]]',NULL);
INSERT INTO article_speakers VALUES(3,2,'Mira Roth','person','[]',3,'[[187,196]]',NULL);
INSERT INTO article_speakers VALUES(3,3,'Otto Lind; Mira Roth','group','[]',NULL,'[[173,217]]','[1,2]');
INSERT INTO article_speakers VALUES(5,0,'Lena Falk','person','["forecaster"]',5,'[[37,46]]',NULL);
INSERT INTO article_speakers VALUES(6,0,'Otto Lind','person','[]',2,'[[27,36]]',NULL);
INSERT INTO article_speakers VALUES(6,1,'Falk','person','[]',6,'[[43,47]]',NULL);
INSERT INTO article_speakers VALUES(7,0,'Jonas Strauß','person','["treasurer"]',4,'[[61,74]]',NULL);
INSERT INTO article_speakers VALUES(7,1,'Brandt','unnamed','[]',NULL,'[[109,115]]',NULL);
INSERT INTO article_speakers VALUES(7,2,'She','unnamed','[]',NULL,'[[146,149]]',NULL);
CREATE TABLE statements (
  id                   INTEGER PRIMARY KEY,
  -- The stable id: st: with the article's characters and the bytes of the content. Not indexed,
  -- since it says itself where to look: the article, content_start and content_end.
  key                  TEXT NOT NULL,
  article_id           INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  -- The speaker in the article, and across articles.
  ordinal              INTEGER,
  speaker_id           INTEGER REFERENCES speakers (id) ON DELETE SET NULL,
  -- The article's day, here so that one index answers "the newest statements of".
  published            TEXT,
  kind                 TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed')),
  polarity             TEXT NOT NULL CHECK (polarity IN ('affirms', 'denies', 'declines')),
  -- What the statement is to its source, and whether the text says that it was made.
  attitude             TEXT NOT NULL DEFAULT 'assertion'
    CHECK (attitude IN ('assertion', 'belief', 'knowledge', 'eventuality')),
  factuality           TEXT NOT NULL DEFAULT 'said'
    CHECK (factuality IN ('said', 'negated', 'supposed')),
  nested               INTEGER NOT NULL CHECK (nested IN (0, 1)),
  confidence           REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  -- What found the statement, and how its source led to the speaker.
  rule                 TEXT NOT NULL,
  link                 TEXT,
  -- The chance that the source means the speaker; NULL where that is not known.
  speaker_confidence   REAL CHECK (speaker_confidence BETWEEN 0 AND 1),
  -- Whom the source may mean, where that is too doubtful to name a speaker, and how likely it is.
  candidate            TEXT,
  candidate_confidence REAL CHECK (candidate_confidence BETWEEN 0 AND 1),
  -- The surname of whoever may be meant, folded; also where the article leaves two of one surname
  -- equally likely and there is no candidate.
  candidate_surname    TEXT,
  -- 1 when a correction says whose this statement is: what the analysis thought counts no more.
  corrected            INTEGER NOT NULL DEFAULT 0 CHECK (corrected IN (0, 1)),
  -- Where content, cue and source stand: [[start,end],...]
  content              TEXT NOT NULL CHECK (json_valid(content)),
  cue                  TEXT NOT NULL CHECK (json_valid(cue)),
  source               TEXT NOT NULL CHECK (json_valid(source)),
  content_start        INTEGER NOT NULL,
  content_end          INTEGER NOT NULL,
  -- The article's own words; several spans are joined by " … ".
  text                 TEXT NOT NULL,
  cue_text             TEXT NOT NULL,
  source_text          TEXT NOT NULL,
  UNIQUE (article_id, content_start, content_end),
  CHECK ((candidate IS NULL) = (candidate_confidence IS NULL)),
  FOREIGN KEY (article_id, ordinal) REFERENCES article_speakers (article_id, ordinal)
) STRICT;
INSERT INTO statements VALUES(1,'st:w94sjdzv69j9.25-58',1,0,1,'2020-05-04','indirect','affirms','assertion','said',0,0.65152937173843383789,'model','full-name',0.96999999999999997335,NULL,NULL,NULL,0,'[[25,58]]','[[60,64]]','[[65,99]]',25,58,'The old bridge will close in June','said','Ida Brandt, the mayor of Port Ella');
INSERT INTO statements VALUES(2,'st:w94sjdzv69j9.101-173',1,0,1,'2020-05-04','direct','affirms','assertion','said',0,0.96992355585098266601,'model','surname',0.96999999999999997335,NULL,NULL,NULL,0,'[[101,121],[135,173]]','[[129,133]]','[[122,128]]',101,173,'"We have no choice," … "The piers won''t hold another winter."','said','Brandt');
INSERT INTO statements VALUES(3,'st:w94sjdzv69j9.225-251',1,3,NULL,'2020-05-04','indirect','affirms','assertion','said',0,0.89471167325973510742,'model','full-name',0.96999999999999997335,NULL,NULL,NULL,0,'[[225,251]]','[[220,224]]','[[174,218]]',225,251,'they would sail every hour','said','Otto Lind and Mira Roth, who run the ferries');
INSERT INTO statements VALUES(4,'st:bvbv4wj1mhfd.25-59',2,0,4,'2020-06-11','indirect','affirms','assertion','said',0,0.78142309188842773437,'model','full-name',0.96999999999999997335,NULL,NULL,NULL,0,'[[25,59]]','[[91,95]]','[[61,89]]',25,59,'The budget has a hole of 1,200,000','told','Jonas Strauß, the treasurer');
INSERT INTO statements VALUES(5,'st:bvbv4wj1mhfd.123-144',2,1,NULL,'2020-06-11','indirect','denies','assertion','said',0,0.8942317366600036621,'model','nominal',NULL,'Jonas Strauß',0.37198272347450256347,'strauss',0,'[[123,144]]','[[116,122]]','[[109,115]]',123,144,'that taxes would rise','denied','Brandt');
INSERT INTO statements VALUES(6,'st:bvbv4wj1mhfd.162-189',2,2,NULL,'2020-06-11','indirect','declines','assertion','negated',0,0.66611838340759277343,'model','pronoun',NULL,NULL,NULL,NULL,0,'[[162,189]]','[[150,161]]','[[146,149]]',162,189,'when the council would vote','did not say','She');
INSERT INTO statements VALUES(7,'st:rg0sz4mf5saj.24-57',3,0,1,'2020-05-05','indirect','affirms','assertion','said',0,0.60067343711853027343,'model','full-name',0.96999999999999997335,NULL,NULL,NULL,0,'[[24,57]]','[[59,63]]','[[64,98]]',24,57,'The old bridge will close in June','said','Ida Brandt, the mayor of Port Ella');
INSERT INTO statements VALUES(8,'st:rg0sz4mf5saj.100-172',3,0,1,'2020-05-05','direct','affirms','assertion','said',0,0.96992355585098266601,'model','surname',0.96999999999999997335,NULL,NULL,NULL,0,'[[100,120],[134,172]]','[[128,132]]','[[121,127]]',100,172,'"We have no choice," … "The piers won''t hold another winter."','said','Brandt');
INSERT INTO statements VALUES(9,'st:rg0sz4mf5saj.224-250',3,3,NULL,'2020-05-05','indirect','affirms','assertion','said',0,0.89471167325973510742,'model','full-name',0.96999999999999997335,NULL,NULL,NULL,0,'[[224,250]]','[[219,223]]','[[173,217]]',224,250,'they would sail every hour','said','Otto Lind and Mira Roth, who run the ferries');
INSERT INTO statements VALUES(10,'st:45p73jhyrpcp.0-30',5,0,5,'2020-08-02','indirect','affirms','assertion','said',0,0.84807378053665161132,'model','full-name',0.96999999999999997335,NULL,NULL,NULL,0,'[[0,30]]','[[32,36]]','[[37,60]]',0,30,'The storm will arrive at night','said','Lena Falk, a forecaster');
INSERT INTO statements VALUES(11,'st:k5afm2jz34r7.0-25',6,0,2,'2020-08-03','indirect','affirms','assertion','said',0,0.83961808681488037109,'model','full-name',0.96999999999999997335,NULL,NULL,NULL,0,'[[0,25]]','[[37,41]]','[[27,36]]',0,25,'No ferry sails until noon','said','Otto Lind');
INSERT INTO statements VALUES(12,'st:k5afm2jz34r7.53-71',6,1,6,'2020-08-03','indirect','affirms','assertion','said',0,0.72171187400817871093,'model','surname',0.96999999999999997335,NULL,NULL,NULL,0,'[[53,71]]','[[48,52]]','[[43,47]]',53,71,'the worst was over','said','Falk');
INSERT INTO statements VALUES(13,'st:72apft15xrjc.25-59',7,0,4,'2020-06-11','indirect','affirms','assertion','said',0,0.78142309188842773437,'model','full-name',0.96999999999999997335,NULL,NULL,NULL,0,'[[25,59]]','[[91,95]]','[[61,89]]',25,59,'The budget has a hole of 1,300,000','told','Jonas Strauß, the treasurer');
INSERT INTO statements VALUES(14,'st:72apft15xrjc.123-144',7,1,NULL,'2020-06-11','indirect','denies','assertion','said',0,0.8942317366600036621,'model','nominal',NULL,'Jonas Strauß',0.37198272347450256347,'strauss',0,'[[123,144]]','[[116,122]]','[[109,115]]',123,144,'that taxes would rise','denied','Brandt');
INSERT INTO statements VALUES(15,'st:72apft15xrjc.162-189',7,2,NULL,'2020-06-11','indirect','declines','assertion','negated',0,0.66611838340759277343,'model','pronoun',NULL,NULL,NULL,NULL,0,'[[162,189]]','[[150,161]]','[[146,149]]',162,189,'when the council would vote','did not say','She');
CREATE TABLE statement_facts (
  chunk   INTEGER PRIMARY KEY,
  lengths BLOB NOT NULL,
  days    BLOB NOT NULL
) STRICT;
INSERT INTO statement_facts VALUES(0,X'000007000a00050009000400050007000a000500060005000400090004000500',X'000000000d410b000d410b000d410b0033410b0033410b0033410b000e410b000e410b000e410b0067410b0068410b0068410b0033410b0033410b0033410b00');
CREATE TABLE statement_speakers (
  statement_id INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  -- From 0.
  place        INTEGER NOT NULL,
  speaker_id   INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  PRIMARY KEY (statement_id, place)
) STRICT, WITHOUT ROWID;
INSERT INTO statement_speakers VALUES(3,0,2);
INSERT INTO statement_speakers VALUES(9,0,2);
INSERT INTO statement_speakers VALUES(3,1,3);
INSERT INTO statement_speakers VALUES(9,1,3);
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
INSERT INTO folded_articles VALUES(2,NULL,replace('PORT ELLA (Coast Wire) - The budget has a hole of 1,200,000, Jonas Strauss, the treasurer, told the\ncouncil. Brandt denied that taxes would rise. She did not say when the council would vote.','\n',char(10)),NULL,NULL,NULL,NULL,NULL);
INSERT INTO folded_articles VALUES(7,NULL,replace('PORT ELLA (Coast Wire) - The budget has a hole of 1,300,000, Jonas Strauss, the treasurer, told the\ncouncil. Brandt denied that taxes would rise. She did not say when the council would vote.','\n',char(10)),NULL,NULL,NULL,NULL,NULL);
CREATE TABLE folded_statements (
  id   INTEGER PRIMARY KEY REFERENCES statements (id) ON DELETE CASCADE,
  text TEXT
) STRICT;
CREATE TABLE folded_speakers (
  id    INTEGER PRIMARY KEY REFERENCES speakers (id) ON DELETE CASCADE,
  names TEXT,
  roles TEXT
) STRICT;
INSERT INTO folded_speakers VALUES(4,'Jonas Strauss',NULL);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','articles_fts','articles_fts',0,'CREATE VIRTUAL TABLE articles_fts USING fts5 (
  headline, body, outlet, agency, place, byline, section,
  content = ''article_text'', content_rowid = ''id'',
  tokenize = ''unicode61 remove_diacritics 2''
)');
CREATE TABLE IF NOT EXISTS 'articles_fts_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO articles_fts_data VALUES(1,X'071f814a0408080002');
INSERT INTO articles_fts_data VALUES(10,X'000000000102020002010101020101');
INSERT INTO articles_fts_data VALUES(137438953473,X'000005600430303030020601010e010131020601010c0103323030020601010d0101610102060106010109030601010b02016d040601010f02026e640106010123020601012303056f74686572010601011f020601011f020572677565730202030304726976650506010105020174050601010601066272616e6474010801010f0c0106010116010801010f0c03046964676501080201010802080301010802057564676574020806010107030d726765726d656973746572696e040601010e010663686f6963650106010118020601011802046c6f736501080401010a020601010a06017303020402046f617374010c010104010302010c01010401030203080601020201060102020305756e63696c020a020101150f010664656e6965640206010117030172040601010202026964020601011d030165040601010d0104656c6c61010e01010313010403010c010103010403010e0101031301040301060101060208727765697465727404080401010b020476657279010601012e020601012e010466616c6b050601010a010601010a020665727269657301060101290206010129030202050179060601010302026f72010205040204040765636173746572050601010c0105686166656e040802010103030173020601010803027665010601011602060101160203696c6c030c01010401030202036f6c64010601011e020601011e040165020601010a03027572010601012f020601012f0103696461010601010e020601010e02016d040601010802016e010601010b020601010b03020401046a616872040601010a02046f6e6173020601010f0203756e65010601010c020601010c01046c656e6105060101090203696e6401060101220206010122030601010801056d61796f720106010111020601011102036972610106010124020601012402056f6e746167040601011001086e6163687374656e0406010109020469676874050601010702016f01060101170206010117030601010203026f6e0606010106030174020601011e01026f660106010112010601010b010601011202026c640106010107020802010107020374746f0106010121020601012103060101070203766572020204040601010f01057069657273010601011c020601011c02036f7274010e01010213010402010c010102010402010e01010213010402010601010502020503027374030c010105010303010472697365020601011b02036f7468010601012502060101250202756e0106010127020601012701057361677465040601010c03026964010a01010d0f12020a01010d0f12020601010801080101090404016c010601012d020601012d0501730606010104030179020601011f02026865020601011c020374617906020303036f726d05080201010303057261757373020601011001057461786573020601011902036861740206010118030165010c0101060c0d0f010e050101060d050f010c0101060c0d0f020805010102010601010c040179010601012b020601012b02016f01020303026c6402060101130208726561737572657202060101120105756e74696c06060101050103766f6e040601010403027465020601012401077761726e696e67050203030173060601010e020165010601011502060101150305617468657205060106020106010602020368656e020601012003016f010601012602060101260203696c6c01060101090206010109020601010403046e7465720106010120020601012003027264040803010107040165010c010105010303010c0101050103030306010203010601020302036f6e74010601011d020601011d0303727374060601010d0303756c64010601012c010801011a0b010601012c010479656172010207040a080a10080e110a0b0819120d14121106210e0d0809082510101015080a0e0d080e0d0f080e0f08100b0b0f0b14110f0c0f0b120908130f140d11270c0b0f0e0c1d0d080809080b0c0c0a270d06090f0c0a090c080d110a0d14100a1d0f0a15');
INSERT INTO articles_fts_data VALUES(274877906945,X'0000016b0430303030070601010e010131070601010c0103333030070601010d01016107060101090205726775657307020301066272616e64740706010116020575646765740708060101070105636f617374070c0101040103020305756e63696c070a020101150f010664656e696564070601011702026964070601011d0104656c6c61070c0101030104030103686173070601010802036f6c65070601010a01056a6f6e6173070601010f01036e6f74070601011e01026f66070601010b02037665720702040104706f7274070c010102010402010472697365070601011b0103736179070601011f02026865070601011c0206747261757373070601011001057461786573070601011902036861740706010118030165070e050101060d050f02036f6c6407060101130208726561737572657207060101120104766f7465070601012401047768656e07060101200203697265070c01010501030302046f756c64070801011a0b040a080a080a0d0d0f0e0d090e0a0a0c0a09080e0b0a090d0c0a0c0a0f0b0b0d');
CREATE TABLE IF NOT EXISTS 'articles_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO articles_fts_idx VALUES(1,X'',2);
INSERT INTO articles_fts_idx VALUES(2,X'',2);
CREATE TABLE IF NOT EXISTS 'articles_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO articles_fts_docsize VALUES(1,X'062e0002020000');
INSERT INTO articles_fts_docsize VALUES(2,X'05230002020000');
INSERT INTO articles_fts_docsize VALUES(3,X'032e0002020000');
INSERT INTO articles_fts_docsize VALUES(4,X'030f0000000000');
INSERT INTO articles_fts_docsize VALUES(5,X'050b0200000001');
INSERT INTO articles_fts_docsize VALUES(6,X'040e0200000001');
INSERT INTO articles_fts_docsize VALUES(7,X'05230002020000');
CREATE TABLE IF NOT EXISTS 'articles_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO articles_fts_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','statements_fts','statements_fts',0,'CREATE VIRTUAL TABLE statements_fts USING fts5 (
  text,
  content = ''statement_text'', content_rowid = ''id'',
  tokenize = ''unicode61 remove_diacritics 2''
)');
CREATE TABLE IF NOT EXISTS 'statements_fts_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO statements_fts_data VALUES(1,X'0f5f');
INSERT INTO statements_fts_data VALUES(10,X'000000000102020002010101020101');
INSERT INTO statements_fts_data VALUES(137438953473,X'000001dc043030303004020a010131040208010332303004020901016104020502066e6f7468657202020a06020a020572726976650a02050201740a0206010662726964676501020406020402057564676574040203010663686f69636502020506020502046c6f736501020606020602066f756e63696c06020401056576657279030205060205010566657272790b020301036861730402040302766502020306020302036f6c64020209060209040165040206030275720302060602060102696e01020706020701046a756e6501020806020801056e696768740a020702016f02020406020403020203026f6e0b020601026f6604020702026c6401020306020302037665720c02050105706965727302020706020701047269736505020501047361696c0302040602040501730b02040204746f726d0a02030105746178657305020302036861740502020301650102020102060202020202030102020102060202020202020401790302020602020105756e74696c0b02050104766f746506020601037761730c0204020165020202060202020368656e0602020203696c6c01020506020503020403046e74657202020b06020b02036f6e7402020806020803037273740c02030303756c6403020302020401020503020304080608060e0a060e0a0e0c0b0d0a080a0b060a0a0c0a0c07070a080d090c06090a081b090a090809080e0c0b08');
INSERT INTO statements_fts_data VALUES(274877906945,X'0000009004303030300d020a0101310d020801033330300d02090101610d020501066275646765740d02030107636f756e63696c0f020401036861730d020402036f6c650d020601026f660d02070104726973650e0205010574617865730e020302036861740e02020301650d02020202030104766f74650f020601047768656e0f020202046f756c640e020401020504080608060b0c080807090a08090909');
CREATE TABLE IF NOT EXISTS 'statements_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO statements_fts_idx VALUES(1,X'',2);
INSERT INTO statements_fts_idx VALUES(2,X'',2);
CREATE TABLE IF NOT EXISTS 'statements_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO statements_fts_docsize VALUES(1,X'07');
INSERT INTO statements_fts_docsize VALUES(2,X'0a');
INSERT INTO statements_fts_docsize VALUES(3,X'05');
INSERT INTO statements_fts_docsize VALUES(4,X'09');
INSERT INTO statements_fts_docsize VALUES(5,X'04');
INSERT INTO statements_fts_docsize VALUES(6,X'05');
INSERT INTO statements_fts_docsize VALUES(7,X'07');
INSERT INTO statements_fts_docsize VALUES(8,X'0a');
INSERT INTO statements_fts_docsize VALUES(9,X'05');
INSERT INTO statements_fts_docsize VALUES(10,X'06');
INSERT INTO statements_fts_docsize VALUES(11,X'05');
INSERT INTO statements_fts_docsize VALUES(12,X'04');
INSERT INTO statements_fts_docsize VALUES(13,X'09');
INSERT INTO statements_fts_docsize VALUES(14,X'04');
INSERT INTO statements_fts_docsize VALUES(15,X'05');
CREATE TABLE IF NOT EXISTS 'statements_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO statements_fts_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','speakers_fts','speakers_fts',0,'CREATE VIRTUAL TABLE speakers_fts USING fts5 (
  names, roles,
  content = ''speaker_text'', content_rowid = ''id'',
  tokenize = ''unicode61 remove_diacritics 2''
)');
CREATE TABLE IF NOT EXISTS 'speakers_fts_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO speakers_fts_data VALUES(1,X'060e08');
INSERT INTO speakers_fts_data VALUES(10,X'000000000103030003010101020101030101');
INSERT INTO speakers_fts_data VALUES(137438953473,X'000000ae07306272616e64740102030104656c6c610106010105010466616c6b05020301020202096f72656361737465720506010102010369646101020201056a6f6e617304020201046c656e610502020203696e6402020301056d61796f720106010102020369726103020201026f660106010103020374746f0202020104706f727401060101040104726f746803020301077374726175737304020301097472656173757265720406010102040b0b0c10080a09080c0809080b090c');
INSERT INTO speakers_fts_data VALUES(274877906945,X'0000004c07306272616e6474010503040104656c6c61010701010501036964610105020401056d61796f72010701010202036f6f7201020601026f6601070101030104706f72740107010104040c0b090c0809');
INSERT INTO speakers_fts_data VALUES(412316860417,X'00000033063063686965660506010103010466616c6b05030302096f726563617374657205090101020401046c656e61050302040c0911');
CREATE TABLE IF NOT EXISTS 'speakers_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO speakers_fts_idx VALUES(1,X'',2);
INSERT INTO speakers_fts_idx VALUES(2,X'',2);
INSERT INTO speakers_fts_idx VALUES(3,X'',2);
CREATE TABLE IF NOT EXISTS 'speakers_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO speakers_fts_docsize VALUES(1,X'0504');
INSERT INTO speakers_fts_docsize VALUES(2,X'0200');
INSERT INTO speakers_fts_docsize VALUES(3,X'0200');
INSERT INTO speakers_fts_docsize VALUES(4,X'0201');
INSERT INTO speakers_fts_docsize VALUES(5,X'0203');
INSERT INTO speakers_fts_docsize VALUES(6,X'0100');
CREATE TABLE IF NOT EXISTS 'speakers_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO speakers_fts_config VALUES('version',4);
CREATE TABLE words (
  word TEXT PRIMARY KEY,
  stem TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO words VALUES('am','am');
INSERT INTO words VALUES('and','and');
INSERT INTO words VALUES('another','another');
INSERT INTO words VALUES('argues','argu');
INSERT INTO words VALUES('arrive','arriv');
INSERT INTO words VALUES('at','at');
INSERT INTO words VALUES('brandt','brandt');
INSERT INTO words VALUES('bridge','bridg');
INSERT INTO words VALUES('budget','budget');
INSERT INTO words VALUES('burgermeisterin','burgermeisterin');
INSERT INTO words VALUES('choice','choic');
INSERT INTO words VALUES('close','close');
INSERT INTO words VALUES('closes','close');
INSERT INTO words VALUES('coast','coast');
INSERT INTO words VALUES('council','council');
INSERT INTO words VALUES('denied','deni');
INSERT INTO words VALUES('der','der');
INSERT INTO words VALUES('did','did');
INSERT INTO words VALUES('die','die');
INSERT INTO words VALUES('ella','ella');
INSERT INTO words VALUES('erweitert','erweitert');
INSERT INTO words VALUES('every','everi');
INSERT INTO words VALUES('falk','falk');
INSERT INTO words VALUES('ferries','ferri');
INSERT INTO words VALUES('ferry','ferri');
INSERT INTO words VALUES('for','for');
INSERT INTO words VALUES('forecaster','forecaster');
INSERT INTO words VALUES('hafen','hafen');
INSERT INTO words VALUES('has','has');
INSERT INTO words VALUES('have','have');
INSERT INTO words VALUES('hill','hill');
INSERT INTO words VALUES('hold','hold');
INSERT INTO words VALUES('hole','hole');
INSERT INTO words VALUES('hour','hour');
INSERT INTO words VALUES('ida','ida');
INSERT INTO words VALUES('im','im');
INSERT INTO words VALUES('in','in');
INSERT INTO words VALUES('jahr','jahr');
INSERT INTO words VALUES('jonas','jona');
INSERT INTO words VALUES('june','june');
INSERT INTO words VALUES('lena','lena');
INSERT INTO words VALUES('lind','lind');
INSERT INTO words VALUES('mayor','mayor');
INSERT INTO words VALUES('mira','mira');
INSERT INTO words VALUES('montag','montag');
INSERT INTO words VALUES('nachsten','nachsten');
INSERT INTO words VALUES('night','night');
INSERT INTO words VALUES('no','no');
INSERT INTO words VALUES('noon','noon');
INSERT INTO words VALUES('not','not');
INSERT INTO words VALUES('of','of');
INSERT INTO words VALUES('old','old');
INSERT INTO words VALUES('otto','otto');
INSERT INTO words VALUES('over','over');
INSERT INTO words VALUES('piers','pier');
INSERT INTO words VALUES('port','port');
INSERT INTO words VALUES('post','post');
INSERT INTO words VALUES('rise','rise');
INSERT INTO words VALUES('roth','roth');
INSERT INTO words VALUES('run','run');
INSERT INTO words VALUES('sagte','sagte');
INSERT INTO words VALUES('said','said');
INSERT INTO words VALUES('sail','sail');
INSERT INTO words VALUES('sails','sail');
INSERT INTO words VALUES('say','say');
INSERT INTO words VALUES('she','she');
INSERT INTO words VALUES('stay','stay');
INSERT INTO words VALUES('storm','storm');
INSERT INTO words VALUES('strauss','strauss');
INSERT INTO words VALUES('taxes','tax');
INSERT INTO words VALUES('that','that');
INSERT INTO words VALUES('the','the');
INSERT INTO words VALUES('they','they');
INSERT INTO words VALUES('to','to');
INSERT INTO words VALUES('told','told');
INSERT INTO words VALUES('treasurer','treasurer');
INSERT INTO words VALUES('until','until');
INSERT INTO words VALUES('von','von');
INSERT INTO words VALUES('vote','vote');
INSERT INTO words VALUES('warning','warn');
INSERT INTO words VALUES('was','was');
INSERT INTO words VALUES('we','we');
INSERT INTO words VALUES('when','when');
INSERT INTO words VALUES('who','who');
INSERT INTO words VALUES('will','will');
INSERT INTO words VALUES('winter','winter');
INSERT INTO words VALUES('wird','wird');
INSERT INTO words VALUES('wire','wire');
INSERT INTO words VALUES('wont','wont');
INSERT INTO words VALUES('worst','worst');
INSERT INTO words VALUES('would','would');
INSERT INTO words VALUES('year','year');
CREATE TABLE field_words (
  word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO field_words VALUES('coast');
INSERT INTO field_words VALUES('ella');
INSERT INTO field_words VALUES('hill');
INSERT INTO field_words VALUES('port');
INSERT INTO field_words VALUES('post');
INSERT INTO field_words VALUES('weather');
INSERT INTO field_words VALUES('wire');
CREATE TABLE frequent_words (
  word          TEXT PRIMARY KEY,
  article_count INTEGER NOT NULL,
  counted_to    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE saved_searches (
  name    TEXT PRIMARY KEY,
  -- The query as it was typed.
  query   TEXT NOT NULL,
  saved   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  -- Articles with a higher id are new.
  seen_to INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO saved_searches VALUES('ferries','ferry OR said:Lind','2026-11-28T05:59:22Z',7);
CREATE TABLE speaker_links (
  -- The id that the name makes: sp:wells@7f3cq2m8x0kd, sp:william-clinton
  name_key TEXT PRIMARY KEY,
  -- The speaker that it is: sp:alice-wells, sp:bill-clinton
  speaker  TEXT NOT NULL,
  surname  TEXT NOT NULL,
  evidence TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE surnames_to_link (
  surname TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE corrections (
  id     INTEGER PRIMARY KEY,
  -- The stable id: co: and twelve characters.
  key    TEXT NOT NULL UNIQUE,
  made   TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- The whole entry as `archive corrections dump` writes it.
  record TEXT NOT NULL CHECK (json_valid(record))
) STRICT;
INSERT INTO corrections VALUES(1,'co:ba79733a450d','2026-11-28T05:59:22.403Z','her name since 2021','{"changed":{"articles":0,"statements":0},"id":"co:ba79733a450d","name":"Ida Brandt-Moor","names":{"sp:ida-brandt":"Ida Brandt"},"op":"alias","reason":"her name since 2021","schema":"archive.correction/1","speaker":"sp:ida-brandt","time":"2026-11-28T05:59:22.403Z"}');
INSERT INTO corrections VALUES(2,'co:97e15c71ac17','2026-11-28T05:59:22.530Z','promoted','{"changed":{"articles":0,"statements":0},"id":"co:97e15c71ac17","names":{"sp:lena-falk":"Lena Falk"},"op":"role","reason":"promoted","role":"chief forecaster","schema":"archive.correction/1","speaker":"sp:lena-falk","time":"2026-11-28T05:59:22.530Z"}');
CREATE TABLE article_analyses (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  version    TEXT NOT NULL
) STRICT;
INSERT INTO article_analyses VALUES(1,'7-5a5d6299');
INSERT INTO article_analyses VALUES(2,'7-5a5d6299');
INSERT INTO article_analyses VALUES(3,'7-5a5d6299');
INSERT INTO article_analyses VALUES(4,'7-5a5d6299');
INSERT INTO article_analyses VALUES(5,'7-5a5d6299');
INSERT INTO article_analyses VALUES(6,'7-5a5d6299');
INSERT INTO article_analyses VALUES(7,'7-5a5d6299');
CREATE TABLE signatures (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  -- 0 for a copy of a longer article that is found by its own keys.
  is_keyed   INTEGER NOT NULL CHECK (is_keyed IN (0, 1)),
  hashes     BLOB NOT NULL
) STRICT;
INSERT INTO signatures VALUES(1,1,X'0117000000061708dced57290765ffdb9c4e13ec156917482074ef19065d2510e08d853c2b57814d9ab22c08dced57290765ffdb9c4e13ec156917482074ef19065d2510e08d853c2b57814d9ab22c4703480b114a476c6312ab4fa506a76e845045faefcc5059e5364fed27659351fe560a7946ed7c64e286815dd3cbf98a49147f028ba36fdb4ab80aa65b987ddb86d0c7400ba595de669a33ecadef46f999167af50909c22deff538027b6c13f6331a5244e0ff');
INSERT INTO signatures VALUES(2,1,X'010e000000060e4e6875e7290f01564c5453103e595520d81b63784003613d2fdffd90ba4a7b768d9370614e6875e7290f01564c5453103e595520d81b63784003613d2fdffd90ba4a7b768d937061f7615232097fda54caa1fe92f11ab9797ea771ec9734dea7fd88b0ae94b236d729a6a5c0d0f1162c75c2adadc446bfca');
INSERT INTO signatures VALUES(3,0,X'0117000000061708dced57290765ffdb9c4e13ec156917482074ef19065d2510e08d853c2b57814d9ab22c08dced57290765ffdb9c4e13ec156917482074ef19065d2510e08d853c2b57814d9ab22c4703480b114a476c6312ab4fa506a76e845045faefcc5059e5364fed27659351fe560a7946ed7c64e286815dd3cbf98a49147f028ba36fdb4ab80aa65b987ddb86d0c7400ba595de669a33ecadef46f999167af50909c22deff538027b6c13f6331a5244e0ff');
INSERT INTO signatures VALUES(4,1,X'010c000000060ca20602c4dd2ba4ff7cf7232f7efa76a13033cd6506a19b63e683c4ea9f68c3dc4a3d7182a20602c4dd2ba4ff7cf7232f7efa76a13033cd6506a19b63e683c4ea9f68c3dc4a3d7182b9a63181099676786fe07d9f715b6bbe36d6950a3dc1ffdcb7ce2a5c95e6669a33ecadef');
INSERT INTO signatures VALUES(5,1,X'0105000000050533117ac17e842f487f8ca9aeaf8826930fb4a15d5604d2c5f1cb5dd281ee33117ac17e842f487f8ca9aeaf8826930fb4a15d5604d2c5f1cb5dd281ee');
INSERT INTO signatures VALUES(6,1,X'0106000000060665ffdb9c4e137fa02f64f16cb2a53f77166f12381aca73b16e3f7f60b9d0bdd791c5ece265ffdb9c4e137fa02f64f16cb2a53f77166f12381aca73b16e3f7f60b9d0bdd791c5ece2');
INSERT INTO signatures VALUES(7,0,X'010e000000060e4e6875e7290f01564c5453103e595520d81b63784003613d2fdffd90ba4a53bc8b8c665d4e6875e7290f01564c5453103e595520d81b63784003613d2fdffd90ba4a53bc8b8c665df7615232097fda54caa1fe92f11ab9797ea771ec9734dea7fd88b0ae94b2d0f1162c75c2adadc446bfca6e27eb4bcce9');
CREATE TABLE signature_keys (
  key        INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE signature_keys_end (
  article_id INTEGER NOT NULL
) STRICT;
INSERT INTO signature_keys_end VALUES(0);
CREATE TABLE copies (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  -- The row of the article that all others of the group are copies of.
  group_id   INTEGER NOT NULL
) STRICT;
INSERT INTO copies VALUES(1,1);
INSERT INTO copies VALUES(2,2);
INSERT INTO copies VALUES(3,1);
INSERT INTO copies VALUES(7,2);
CREATE TABLE contained (
  article_id   INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  container_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (article_id, container_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE boilerplate (
  sequence INTEGER PRIMARY KEY
) STRICT;
CREATE TABLE versions (
  article_id   INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  successor_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  -- When the change was noticed (UTC).
  replaced     TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;
INSERT INTO versions VALUES(2,7,'2026-11-28T05:59:22Z');
CREATE TABLE article_groups (
  chunk  INTEGER PRIMARY KEY,
  groups BLOB NOT NULL
) STRICT;
INSERT INTO article_groups VALUES(0,X'0000000001000000ffffffff0100000000000000000000000000000002000000');
CREATE INDEX articles_by_day ON articles (published);
CREATE INDEX articles_by_language ON articles (language) WHERE language <> 'en';
CREATE INDEX places_by_name ON places (name);
CREATE INDEX places_by_inode ON places (inode, device) WHERE inode IS NOT NULL;
CREATE INDEX sources_by_path ON sources (path, member, row);
CREATE INDEX sources_by_place ON sources (place_id, member, row) WHERE place_id IS NOT NULL;
CREATE INDEX speakers_by_surname ON speakers (surname) WHERE surname IS NOT NULL;
CREATE INDEX statements_by_speaker
  ON statements
    (speaker_id, published DESC, article_id DESC, content_start, attitude, factuality)
  WHERE speaker_id IS NOT NULL;
CREATE INDEX statements_not_asserted ON statements (attitude, factuality)
  WHERE attitude <> 'assertion' OR factuality <> 'said';
CREATE INDEX statements_in_doubt ON statements (candidate_surname)
  WHERE candidate_surname IS NOT NULL;
CREATE INDEX statement_speakers_by_speaker ON statement_speakers (speaker_id, statement_id);
CREATE VIEW speaker_statements
  (speaker_id, statement_id, article_id, published, attitude, factuality) AS
SELECT speaker_id, id, article_id, published, attitude, factuality
FROM statements
WHERE speaker_id IS NOT NULL
UNION ALL
SELECT j.speaker_id, s.id, s.article_id, s.published, s.attitude, s.factuality
FROM statement_speakers j JOIN statements s ON s.id = j.statement_id;
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
CREATE INDEX words_by_stem ON words (stem);
CREATE INDEX speaker_links_by_surname ON speaker_links (surname);
CREATE INDEX speaker_links_by_speaker ON speaker_links (speaker);
CREATE TRIGGER corrections_are_not_changed BEFORE UPDATE ON corrections
BEGIN
  SELECT raise(ABORT, 'the ledger of corrections is only added to');
END;
CREATE TRIGGER corrections_are_not_deleted BEFORE DELETE ON corrections
BEGIN
  SELECT raise(ABORT, 'the ledger of corrections is only added to');
END;
CREATE INDEX article_analyses_by_version ON article_analyses (version, article_id);
CREATE INDEX copies_by_group ON copies (group_id, article_id);
CREATE INDEX contained_by_container ON contained (container_id);
CREATE INDEX versions_by_successor ON versions (successor_id);
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id = 1634886504;
PRAGMA user_version = 6;
