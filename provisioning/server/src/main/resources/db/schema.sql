CREATE TABLE booth (
  booth_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  division_code TEXT NOT NULL,
  division_name TEXT NOT NULL,
  address TEXT NOT NULL,
  service_phone TEXT NOT NULL,
  reader TEXT NOT NULL,
  scanner TEXT NOT NULL,
  printer TEXT NOT NULL,
  simulated INTEGER NOT NULL,
  idle_seconds INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  last_seen_at INTEGER,
  certificate_serial TEXT REFERENCES certificate (serial)
);
CREATE TABLE certificate (
  serial TEXT PRIMARY KEY,
  booth_id TEXT NOT NULL REFERENCES booth (booth_id),
  encoded BLOB NOT NULL,
  issued_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
);
CREATE TABLE claim_code (
  id INTEGER PRIMARY KEY,
  booth_id TEXT NOT NULL REFERENCES booth (booth_id),
  hash BLOB NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  wrong_tries INTEGER NOT NULL DEFAULT 0,
  replaced INTEGER NOT NULL DEFAULT 0,
  used_at INTEGER,
  key_hash BLOB,
  certificate_serial TEXT REFERENCES certificate (serial)
);
CREATE INDEX claim_code_of_booth ON claim_code (booth_id, hash);
CREATE TABLE technician (
  name TEXT PRIMARY KEY,
  password TEXT NOT NULL
);
CREATE TABLE technician_session (
  token_hash BLOB PRIMARY KEY,
  technician TEXT NOT NULL REFERENCES technician (name),
  expires_at INTEGER NOT NULL
);
PRAGMA user_version = 1;
