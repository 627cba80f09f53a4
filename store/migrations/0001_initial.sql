-- Times are RFC 3339 text. Those of runs, reviews and topic edits are UTC with
-- nine decimals, so that they sort as text; those of documents keep the offset
-- that was printed. An empty text is an unknown time.

CREATE TABLE runs (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  started            TEXT NOT NULL,
  finished           TEXT NOT NULL,
  version            TEXT NOT NULL,
  config             TEXT NOT NULL,
  documents_new      INTEGER NOT NULL DEFAULT 0,
  documents_unchanged INTEGER NOT NULL DEFAULT 0,
  documents_changed  INTEGER NOT NULL DEFAULT 0,
  findings_new       INTEGER NOT NULL DEFAULT 0,
  findings_updated   INTEGER NOT NULL DEFAULT 0,
  findings_unchanged INTEGER NOT NULL DEFAULT 0,
  findings_absent    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A text is stored once, however many paths hold it.
CREATE TABLE texts (
  row  INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL
) STRICT;

-- A row is one text at one path; at most one of a path's rows is current.
CREATE TABLE documents (
  row       INTEGER PRIMARY KEY,
  path      TEXT NOT NULL,
  text      INTEGER NOT NULL REFERENCES texts (row),
  version   INTEGER NOT NULL,
  current   INTEGER NOT NULL CHECK (current IN (0, 1)),
  title     TEXT NOT NULL,
  url       TEXT NOT NULL,
  publisher TEXT NOT NULL,
  author    TEXT NOT NULL,
  language  TEXT NOT NULL,
  published TEXT NOT NULL,
  updated   TEXT NOT NULL,
  blocks    TEXT NOT NULL,
  markup    TEXT NOT NULL,
  fingerprint BLOB NOT NULL,
  run       INTEGER NOT NULL REFERENCES runs (id),
  UNIQUE (path, text)
) STRICT;
CREATE UNIQUE INDEX documents_current ON documents (path) WHERE current = 1;
CREATE INDEX documents_text ON documents (text);
CREATE INDEX documents_publisher ON documents (publisher COLLATE NOCASE);

-- lo and hi are NULL for NaN. current is 0 once the text no longer yields the
-- claim; a claim is superseded when it or its document is not current.
CREATE TABLE claims (
  row             INTEGER PRIMARY KEY,
  id              TEXT NOT NULL,
  document        INTEGER NOT NULL REFERENCES documents (row),
  current         INTEGER NOT NULL CHECK (current IN (0, 1)),
  span_start      INTEGER NOT NULL,
  span_end        INTEGER NOT NULL,
  sentence_start  INTEGER NOT NULL,
  sentence_end    INTEGER NOT NULL,
  heading         INTEGER NOT NULL,
  kind            TEXT NOT NULL,
  value           TEXT NOT NULL,
  modifier        TEXT NOT NULL,
  lo              REAL,
  hi              REAL,
  unit            TEXT NOT NULL,
  timex           TEXT NOT NULL,
  attribute       TEXT NOT NULL,
  attribute_lemma TEXT NOT NULL,
  subject         TEXT NOT NULL,
  subject_key     TEXT NOT NULL,
  speaker         TEXT NOT NULL,
  modality        TEXT NOT NULL,
  topic           TEXT NOT NULL,
  story           TEXT NOT NULL,
  rest            TEXT NOT NULL,
  fingerprint     BLOB NOT NULL,
  run             INTEGER NOT NULL REFERENCES runs (id),
  UNIQUE (document, id)
) STRICT;
CREATE INDEX claims_id ON claims (id);

CREATE TABLE stories (
  id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE story_documents (
  story    TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  n        INTEGER NOT NULL,
  document TEXT NOT NULL REFERENCES texts (hash),
  PRIMARY KEY (story, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE topics (
  row         INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  current     INTEGER NOT NULL CHECK (current IN (0, 1)),
  label       TEXT NOT NULL,
  story       TEXT NOT NULL,
  kind        TEXT NOT NULL,
  joins       TEXT NOT NULL,
  fingerprint BLOB NOT NULL
) STRICT;

CREATE TABLE topic_claims (
  topic INTEGER NOT NULL REFERENCES topics (row) ON DELETE CASCADE,
  n     INTEGER NOT NULL,
  claim INTEGER NOT NULL REFERENCES claims (row),
  PRIMARY KEY (topic, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE findings (
  row           INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  topic         TEXT NOT NULL REFERENCES topics (id),
  kind          TEXT NOT NULL,
  verdict       TEXT NOT NULL,
  severity      TEXT NOT NULL,
  rank          INTEGER GENERATED ALWAYS AS (CASE severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 WHEN 'low' THEN 2 ELSE 3 END) VIRTUAL,
  within_source INTEGER NOT NULL,
  reason_code   TEXT NOT NULL,
  reason_text   TEXT NOT NULL,
  evidence_hash TEXT NOT NULL,
  state         TEXT NOT NULL CHECK (state IN ('new', 'unchanged', 'updated', 'absent')),
  first_run     INTEGER NOT NULL REFERENCES runs (id),
  last_run      INTEGER NOT NULL REFERENCES runs (id),
  fingerprint   BLOB NOT NULL
) STRICT;
CREATE INDEX findings_order ON findings (rank, topic, id);
CREATE INDEX findings_topic ON findings (topic);

CREATE TABLE finding_groups (
  finding INTEGER NOT NULL REFERENCES findings (row) ON DELETE CASCADE,
  n       INTEGER NOT NULL,
  value   TEXT NOT NULL,
  origins INTEGER NOT NULL,
  PRIMARY KEY (finding, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE group_claims (
  finding INTEGER NOT NULL,
  grp     INTEGER NOT NULL,
  n       INTEGER NOT NULL,
  claim   INTEGER NOT NULL REFERENCES claims (row),
  PRIMARY KEY (finding, grp, n),
  FOREIGN KEY (finding, grp) REFERENCES finding_groups (finding, n) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE finding_pairs (
  finding     INTEGER NOT NULL REFERENCES findings (row) ON DELETE CASCADE,
  n           INTEGER NOT NULL,
  a           INTEGER NOT NULL,
  b           INTEGER NOT NULL,
  verdict     TEXT NOT NULL,
  severity    TEXT NOT NULL,
  reason_code TEXT NOT NULL,
  reason_text TEXT NOT NULL,
  PRIMARY KEY (finding, n)
) STRICT, WITHOUT ROWID;

-- What a search looks through, in lower case, kept out of findings so that
-- listing does not read it.
CREATE TABLE finding_text (
  finding INTEGER PRIMARY KEY REFERENCES findings (row) ON DELETE CASCADE,
  text    TEXT NOT NULL
) STRICT;

CREATE TABLE reviews (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  finding       TEXT NOT NULL REFERENCES findings (id),
  decision      TEXT NOT NULL CHECK (decision IN ('a_wrong', 'b_wrong', 'both_wrong', 'neither_wrong', 'intentional', 'not_comparable', 'tool_error', 'pending')),
  value_a       TEXT NOT NULL,
  value_b       TEXT NOT NULL,
  note          TEXT NOT NULL,
  reviewer      TEXT NOT NULL,
  at            TEXT NOT NULL,
  evidence_hash TEXT NOT NULL,
  undoes        INTEGER REFERENCES reviews (id)
) STRICT;
CREATE INDEX reviews_latest ON reviews (finding, at, id);
CREATE TRIGGER reviews_keep BEFORE UPDATE ON reviews BEGIN SELECT RAISE (ABORT, 'reviews are append-only'); END;
CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews BEGIN SELECT RAISE (ABORT, 'reviews are append-only'); END;

-- The review in force on each pair of a finding, NULL where there is none: the
-- latest on its two values, either way round, or on the finding as a whole.
CREATE VIEW pair_reviews AS
SELECT p.finding, p.n AS pair, p.verdict, (
  SELECT r.id FROM reviews r
  WHERE r.finding = f.id AND (
    (r.value_a = a.value AND r.value_b = b.value) OR
    (r.value_a = b.value AND r.value_b = a.value) OR
    (r.value_a = '' AND r.value_b = ''))
  ORDER BY r.at DESC, r.id DESC LIMIT 1) AS review
FROM finding_pairs p
JOIN findings f ON f.row = p.finding
JOIN finding_groups a ON a.finding = p.finding AND a.n = p.a
JOIN finding_groups b ON b.finding = p.finding AND b.n = p.b;

CREATE TABLE topic_edits (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  kind       TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'drop-mention')),
  from_topic TEXT NOT NULL,
  into_topic TEXT NOT NULL,
  claim      TEXT NOT NULL,
  reviewer   TEXT NOT NULL,
  at         TEXT NOT NULL,
  note       TEXT NOT NULL
) STRICT;
CREATE TRIGGER topic_edits_keep BEFORE UPDATE ON topic_edits BEGIN SELECT RAISE (ABORT, 'topic edits are append-only'); END;
CREATE TRIGGER topic_edits_stay BEFORE DELETE ON topic_edits BEGIN SELECT RAISE (ABORT, 'topic edits are append-only'); END;
