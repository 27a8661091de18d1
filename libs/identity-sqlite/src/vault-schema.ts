import { checkpointTable } from '@throughline/sqlite';

/** `TLIV` in the file's header: tells this file from any other SQLite file. */
export const VAULT_APPLICATION_ID = 0x544c4956;
export const VAULT_VERSION = 1;

/** Everything that identifies a person, and the wrapped keys. Nothing of it is ever copied out of this file. */
export const VAULT_SCHEMA = `
CREATE TABLE vault (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  tenant TEXT NOT NULL,
  kek_id TEXT NOT NULL,
  wrapped_tenant_key BLOB NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE clients (
  client_number INTEGER PRIMARY KEY,
  client_id TEXT NOT NULL UNIQUE,
  principal TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  request_mac TEXT NOT NULL,
  registered_at INTEGER NOT NULL,
  identity_version INTEGER NOT NULL DEFAULT 0,
  sort_name TEXT NOT NULL DEFAULT '',
  UNIQUE (principal, idempotency_key)
) STRICT;

CREATE TABLE client_facilities (
  client_number INTEGER NOT NULL REFERENCES clients,
  facility_id TEXT NOT NULL,
  linked_at INTEGER NOT NULL,
  PRIMARY KEY (client_number, facility_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE identities (
  client_number INTEGER NOT NULL REFERENCES clients,
  version INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT,
  document TEXT NOT NULL,
  PRIMARY KEY (client_number, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE identity_index (
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  client_number INTEGER NOT NULL REFERENCES clients,
  PRIMARY KEY (kind, value, client_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_index_by_client ON identity_index (client_number, kind);

CREATE TABLE client_keys (
  key_id TEXT PRIMARY KEY,
  client_number INTEGER NOT NULL UNIQUE REFERENCES clients,
  kek_id TEXT NOT NULL,
  wrapped BLOB,
  created_at INTEGER NOT NULL,
  destroyed_at INTEGER,
  destruction_method TEXT,
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL) AND (wrapped IS NULL) = (destruction_method IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  staff_id TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_facilities (
  staff_id TEXT NOT NULL REFERENCES staff,
  facility_id TEXT NOT NULL,
  PRIMARY KEY (staff_id, facility_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_name_index (
  token TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff,
  PRIMARY KEY (token, staff_id)
) STRICT, WITHOUT ROWID;
`;

/** Made in vaults that were there before it, too. */
export const VAULT_SCHEMA_SINCE = `
CREATE TABLE IF NOT EXISTS asked_before (
  principal TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  subject TEXT NOT NULL,
  request_mac TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_at INTEGER NOT NULL,
  PRIMARY KEY (principal, idempotency_key, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS erased_clients (
  client_number INTEGER PRIMARY KEY REFERENCES clients,
  erased_at INTEGER NOT NULL,
  identity_versions INTEGER NOT NULL,
  search_entries INTEGER NOT NULL,
  requests INTEGER NOT NULL,
  copies_purged INTEGER NOT NULL DEFAULT 0
) STRICT;

${checkpointTable()};
-- Of no release: a vault that had it looks through its log once more.
DROP TABLE IF EXISTS erasures_seen;

CREATE TABLE IF NOT EXISTS log_mark (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  log_id TEXT NOT NULL,
  position TEXT NOT NULL,
  event_id TEXT,
  journal_marks INTEGER
) STRICT;
`;
