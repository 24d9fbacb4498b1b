-- Jaccuse file, step 1. Everything here but the index can be read with any SQLite tool.
-- uid: 16 bytes of a UUID. *_lo, *_hi: first and last day a date allows, as Julian day numbers
-- (date(claim_lo) shows them). *_cp: Unicode code points. *_basis: stated, inferred, external, unknown.
-- imported: fingerprint of what the import brought, by which a newer version of its file is told from the
-- same one; NULL where a person made it. *surface: the import's own word for an actor that has another name.
-- Checks of tables with many rows spell their lists out with OR: SQLite makes a table of its own for each
-- row that it checks against IN with three words or more.

-- counts: a JSON object. changes: a JSON list of sentences that say what it changed of earlier imports, the
-- first 1,000. warnings: a JSON list, likewise.
CREATE TABLE import(
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  sha256 BLOB,
  format TEXT NOT NULL,
  at TEXT NOT NULL,
  counts TEXT NOT NULL,
  changes TEXT NOT NULL DEFAULT '[]',
  warnings TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE actor(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK(kind = 'state' OR kind = 'organ' OR kind = 'igo' OR kind = 'company' OR kind = 'media'
    OR kind = 'group' OR kind = 'person' OR kind = 'collective' OR kind = 'unknown'),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  country TEXT CHECK(country GLOB '[A-Z][A-Z][A-Z]'),
  named INTEGER NOT NULL DEFAULT 1,
  note TEXT,
  merged_into INTEGER REFERENCES actor(id),
  import_id INTEGER REFERENCES import(id),
  CHECK(kind <> 'group' OR country IS NULL)
) STRICT;
CREATE INDEX actor_key ON actor(name_key);

CREATE TABLE alias(
  id INTEGER PRIMARY KEY,
  actor_id INTEGER NOT NULL REFERENCES actor(id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  key TEXT NOT NULL,
  lang TEXT,
  kind TEXT NOT NULL,
  coined_by INTEGER REFERENCES actor(id),
  ambiguous INTEGER NOT NULL DEFAULT 0,
  import_id INTEGER REFERENCES import(id),
  UNIQUE(actor_id, text)
) STRICT;
CREATE INDEX alias_key ON alias(key);

CREATE TABLE document(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  title TEXT,
  standfirst TEXT,
  publisher_id INTEGER REFERENCES actor(id),
  publisher_basis TEXT,
  publisher_surface TEXT,
  byline TEXT,
  url TEXT,
  archive_url TEXT,
  published TEXT,
  published_basis TEXT,
  published_lo INTEGER,
  published_hi INTEGER,
  accessed TEXT,
  language TEXT,
  held TEXT NOT NULL CHECK(held = 'none' OR held = 'excerpt' OR held = 'full'),
  text TEXT CHECK((held = 'none') = (text IS NULL)),
  sha256 BLOB,
  file_name TEXT,
  rights TEXT,
  translation_of INTEGER REFERENCES document(id),
  import_id INTEGER REFERENCES import(id),
  imported INTEGER
) STRICT;
CREATE INDEX document_publisher ON document(publisher_id);

CREATE TABLE document_link(
  from_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  to_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  type TEXT NOT NULL CHECK(type IN ('cites','republishes','translates','corrects','retracts')),
  PRIMARY KEY(from_id, to_id, type)
) STRICT, WITHOUT ROWID;

CREATE TABLE marked_passage(
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  exact TEXT NOT NULL,
  start_cp INTEGER NOT NULL,
  end_cp INTEGER NOT NULL CHECK(0 <= start_cp AND start_cp < end_cp),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY(document_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL,
  category TEXT,
  description TEXT,
  date TEXT,
  date_words TEXT,
  date_basis TEXT,
  date_lo INTEGER,
  date_hi INTEGER,
  import_id INTEGER REFERENCES import(id),
  imported INTEGER
) STRICT;

CREATE TABLE incident_victim(
  incident_id INTEGER NOT NULL REFERENCES incident(id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actor(id),
  surface TEXT,
  PRIMARY KEY(incident_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_ref(
  incident_id INTEGER NOT NULL REFERENCES incident(id) ON DELETE CASCADE,
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(incident_id, scheme, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE act(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- id: (Julian day of claim_lo << 20) + sequence, so that the order of ids is the order of dates; a claim
-- without a date has day 0. Re-keyed when the date changes.
-- edited: 1 where a person changed it, so that no import does.
CREATE TABLE claim(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  stance TEXT NOT NULL CHECK(stance = 'accuses' OR stance = 'denies' OR stance = 'defends' OR stance = 'admits'
    OR stance = 'declines' OR stance = 'withdraws'),
  denial_kind TEXT CHECK((stance IN ('denies','defends')) = (denial_kind IS NOT NULL)),
  summary TEXT,
  form TEXT NOT NULL DEFAULT 'informal',
  act_words TEXT,
  incident_id INTEGER REFERENCES incident(id),
  claim_date TEXT,
  claim_date_words TEXT,
  claim_date_basis TEXT,
  claim_lo INTEGER,
  claim_hi INTEGER,
  incident_date TEXT,
  incident_date_words TEXT,
  incident_date_basis TEXT,
  incident_lo INTEGER,
  incident_hi INTEGER,
  force TEXT NOT NULL DEFAULT 'flat',
  confidence_words TEXT,
  likelihood TEXT,
  analytic TEXT,
  consequence TEXT,
  consequence_words TEXT,
  credibility INTEGER NOT NULL DEFAULT 6 CHECK(credibility BETWEEN 1 AND 6),
  optional_coding INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  import_id INTEGER REFERENCES import(id),
  imported INTEGER,
  edited INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX claim_uid ON claim(uid);
CREATE INDEX claim_incident ON claim(incident_id) WHERE incident_id IS NOT NULL;

CREATE TABLE claim_act(
  claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE ON UPDATE CASCADE,
  rank INTEGER NOT NULL,
  act_id INTEGER NOT NULL REFERENCES act(id),
  PRIMARY KEY(claim_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_party(
  claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE ON UPDATE CASCADE,
  seq INTEGER NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actor(id),
  role TEXT NOT NULL CHECK(role = 'speaker' OR role = 'principal' OR role = 'accused'
    OR role = 'victim' OR role = 'addressee'),
  responsibility TEXT CHECK((role = 'accused') = (responsibility IS NOT NULL)),
  basis TEXT NOT NULL,
  surface TEXT,
  PRIMARY KEY(claim_id, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX party_actor ON claim_party(actor_id, role, claim_id);

CREATE TABLE actor_link(
  id INTEGER PRIMARY KEY,
  from_id INTEGER NOT NULL REFERENCES actor(id) ON DELETE CASCADE,
  to_id INTEGER NOT NULL REFERENCES actor(id) ON DELETE CASCADE,
  type TEXT NOT NULL,
  valid TEXT,
  valid_lo INTEGER,
  valid_hi INTEGER,
  basis TEXT NOT NULL CHECK(basis IN ('definitional','claimed')),
  claim_id INTEGER REFERENCES claim(id) ON DELETE CASCADE ON UPDATE CASCADE,
  import_id INTEGER REFERENCES import(id),
  CHECK((basis = 'claimed') = (claim_id IS NOT NULL))
) STRICT;
CREATE INDEX link_from ON actor_link(from_id, type);
CREATE INDEX link_to ON actor_link(to_id, type);
CREATE INDEX link_claim ON actor_link(claim_id) WHERE claim_id IS NOT NULL;

CREATE TABLE mention(
  claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE ON UPDATE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document(id),
  reliability TEXT NOT NULL DEFAULT 'F' CHECK(reliability GLOB '[A-F]'),
  attested INTEGER NOT NULL DEFAULT 6 CHECK(attested BETWEEN 1 AND 6),
  fidelity_note TEXT,
  import_id INTEGER REFERENCES import(id),
  imported INTEGER,
  PRIMARY KEY(claim_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_document ON mention(document_id);

CREATE TABLE relay_hop(
  claim_id INTEGER NOT NULL,
  document_id INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actor(id),
  act TEXT NOT NULL,
  by_id INTEGER REFERENCES actor(id),
  date TEXT,
  words TEXT,
  basis TEXT NOT NULL,
  surface TEXT,
  PRIMARY KEY(claim_id, document_id, seq),
  FOREIGN KEY(claim_id, document_id) REFERENCES mention(claim_id, document_id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

-- The passage itself; its anchor is NULL where the document's text is not held. id: as claim.id.
CREATE TABLE quotation(
  id INTEGER PRIMARY KEY,
  claim_id INTEGER NOT NULL,
  document_id INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  exact TEXT NOT NULL CHECK(exact <> ''),
  start_cp INTEGER,
  end_cp INTEGER CHECK((start_cp IS NULL) = (end_cp IS NULL) AND (start_cp IS NULL OR 0 <= start_cp AND start_cp < end_cp)),
  prefix TEXT,
  suffix TEXT,
  kind TEXT NOT NULL CHECK(kind = 'direct' OR kind = 'mixed' OR kind = 'indirect' OR kind = 'headline'),
  voice TEXT NOT NULL DEFAULT 'attributed',
  parent_seq INTEGER,
  lang TEXT,
  translated TEXT NOT NULL DEFAULT 'no',
  note TEXT,
  FOREIGN KEY(claim_id, document_id) REFERENCES mention(claim_id, document_id) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;
CREATE INDEX quotation_claim ON quotation(claim_id);
CREATE INDEX quotation_document ON quotation(document_id, start_cp) WHERE start_cp IS NOT NULL;

CREATE TABLE span(
  quotation_id INTEGER NOT NULL REFERENCES quotation(id) ON DELETE CASCADE ON UPDATE CASCADE,
  seq INTEGER NOT NULL,
  role TEXT NOT NULL,
  exact TEXT NOT NULL,
  start_cp INTEGER NOT NULL,
  end_cp INTEGER NOT NULL CHECK(0 <= start_cp AND start_cp < end_cp),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  PRIMARY KEY(quotation_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE party_quotation(
  claim_id INTEGER NOT NULL,
  party_seq INTEGER NOT NULL,
  quotation_seq INTEGER NOT NULL,
  PRIMARY KEY(claim_id, party_seq, quotation_seq),
  FOREIGN KEY(claim_id, party_seq) REFERENCES claim_party(claim_id, seq) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence(
  claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE ON UPDATE CASCADE,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  words TEXT,
  PRIMARY KEY(claim_id, seq)
) STRICT, WITHOUT ROWID;

-- from_id answers to_id.
CREATE TABLE claim_link(
  from_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE ON UPDATE CASCADE,
  to_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE ON UPDATE CASCADE,
  type TEXT NOT NULL CHECK(type IN ('rejects','dismisses','counters','supports','restates','withdraws','declines')),
  basis TEXT NOT NULL,
  words TEXT,
  PRIMARY KEY(from_id, to_id, type),
  CHECK(from_id <> to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_link_to ON claim_link(to_id, type);

-- What the graph draws, kept with every change of a claim: one row a claim, claimant and accused. kind:
-- 0 accuses, 1 denies, 2 defends, 3 admits, 4 declines, 5 withdraws, 6 dismisses. responsibility: place in
-- the codebook's list. flags: 1 claimant inferred, 2 accused inferred, 4 shadowed, 8 made by an answer.
CREATE TABLE claim_edge(
  claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE ON UPDATE CASCADE,
  from_id INTEGER NOT NULL REFERENCES actor(id),
  to_id INTEGER NOT NULL REFERENCES actor(id),
  kind INTEGER NOT NULL,
  responsibility INTEGER NOT NULL,
  flags INTEGER NOT NULL,
  PRIMARY KEY(claim_id, from_id, to_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_edge_pair ON claim_edge(from_id, to_id, claim_id, kind, responsibility, flags);

-- Sums of claim_edge without its shadowed rows, for the first picture of a large file.
CREATE TABLE edge(
  from_id INTEGER NOT NULL REFERENCES actor(id),
  to_id INTEGER NOT NULL REFERENCES actor(id),
  kind INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  first_claim INTEGER NOT NULL,
  last_claim INTEGER NOT NULL,
  PRIMARY KEY(from_id, to_id, kind)
) STRICT, WITHOUT ROWID;

-- Names that an import took for an actor known by another one. uid, kind: what the actor of that name alone
-- would have. candidates: a JSON list of whom the name may mean, where it was left an actor of its own to be
-- asked about.
CREATE TABLE import_match(
  import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  surface TEXT NOT NULL,
  uid BLOB NOT NULL,
  kind TEXT NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actor(id),
  reason TEXT NOT NULL,
  candidates TEXT,
  PRIMARY KEY(import_id, seq)
) STRICT, WITHOUT ROWID;

-- What an import tells that was there already, so that it stays when the import that brought it is removed.
-- document_id: of the mention; 0 for the claim itself.
CREATE TABLE claim_again(
  claim_id INTEGER NOT NULL REFERENCES claim(id) ON DELETE CASCADE ON UPDATE CASCADE,
  document_id INTEGER NOT NULL,
  import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
  PRIMARY KEY(claim_id, document_id, import_id)
) STRICT, WITHOUT ROWID;

-- The same of other rows. tbl: actor, alias, actor_link, document, incident.
CREATE TABLE row_again(
  tbl TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
  PRIMARY KEY(tbl, row_id, import_id)
) STRICT, WITHOUT ROWID;

-- What an import changed of earlier ones, as SQLite changesets; undone when it is removed.
CREATE TABLE import_change(
  import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  changes BLOB NOT NULL,
  PRIMARY KEY(import_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_view(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

-- One row an edit; changes is an SQLite changeset and holds what stood before and after.
CREATE TABLE change_log(
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  changes BLOB NOT NULL
) STRICT;

-- generation: how many times claims were changed. uid: what names it in all its copies.
CREATE TABLE setting(
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Columns of all claims as the program holds them in memory, to be loaded in one go when a file is opened;
-- made anew from the tables above whenever the generation is another. Numbers stand one after the other,
-- little-endian; a text is its length in bytes, in 4 bytes, and its UTF-8.
CREATE TABLE packed_column(
  name TEXT PRIMARY KEY,
  generation INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT;

-- Empty but while the search index lacks quotations, which after a large import are indexed beside the file
-- first. Row 0 says so; its quotation_id is a number that changes with whose turn it is to index them. The
-- others tell which quotations were changed since; was: the words that one had, NULL for a new one.
CREATE TABLE index_behind(
  seq INTEGER PRIMARY KEY,
  quotation_id INTEGER NOT NULL,
  was TEXT
) STRICT;

-- Every word of the search index with the number of quotations that have it; from it searches take words that
-- begin alike, are forms of one, or are spelt nearly so.
CREATE TABLE indexed_word(
  word TEXT PRIMARY KEY,
  quotations INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Kept in step by the program: SQLite lets no trigger write it while trusted_schema is off.
CREATE VIRTUAL TABLE quotation_fts USING fts5(
  exact, content='quotation', content_rowid='id', tokenize='jaccuse', prefix='2 3');
