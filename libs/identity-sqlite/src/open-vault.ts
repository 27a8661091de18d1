import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '@throughline/kernel';
import { AskedBefore } from './asked-before.js';
import { ClientErasure } from './client-erasure.js';
import { type ClientErasures, deriveKey, macOf, macsUnder, sealingUnder } from '@throughline/identity/engine';
import { ClientFacilities } from './client-facilities.js';
import type { ClientIdentities, IdentityVault, StaffDirectory } from '@throughline/identity';
import { ClientKeys } from './client-keys.js';
import { ClientMatch } from './client-match.js';
import { ClientSearch } from './client-search.js';
import { CompanionMarks } from './companion-marks.js';
import { DestroyedKeys } from './destroyed-keys.js';
import { ErasuresSeenMark } from './erasures-seen.js';
import { Identities } from './identities.js';
import { KnownClients } from './known-clients.js';
import { Registrations } from './registrations.js';
import { Staff } from './staff.js';
import { openTenantKeys } from './tenant-keys.js';
import type { TenantKeys } from './tenant-keys.js';
import { openVaultFile } from './vault-file.js';

export interface VaultOptions {
  /** The SQLite file, e.g. `identity.db`. Made at a first start, mode 0600. */
  readonly file: string;
  /** The key file, e.g. `keys/kek.json`, in a directory of its own that is backed up apart from the vault. Mode 0600. */
  readonly keyFile: string;
  readonly tenant: string;
  readonly clock: Clock;
  /** Mints client ids; a random UUID each when absent. For invented clients that must come out the same again. */
  readonly newClientId?: () => string;
}

/**
 * Opens the identity vault. Throws `Refusal`: `vault-newer-than-software`, `vault-of-another-tenant`, `vault-unrecognized`,
 * `vault-not-durable`, `key-file-wrong`, `key-file-*`, `vault-file-*`, `directory-*`. The same vault may be open in
 * several processes.
 */
export function openVault(options: VaultOptions): IdentityVault {
  const database = openVaultFile(options.file);
  try {
    const tenantKeys = openTenantKeys(database, options);
    const tombstones = new DestroyedKeys(options.keyFile);
    const parts = partsOf(database, { ...options, tenantKeys, tombstones });
    parts.erasure.eraseKeyless();
    return assembleVault(database, parts);
  } catch (error) {
    database.close();
    throw error;
  }
}

interface Opened {
  readonly tenantKeys: TenantKeys;
  readonly tombstones: DestroyedKeys;
  readonly clock: Clock;
  readonly newClientId?: () => string;
}

function partsOf(database: DatabaseSync, opened: Opened) {
  const { clock, tenantKeys, newClientId = randomUUID } = opened;
  const purposeKey = (purpose: string) => deriveKey(tenantKeys.tenantKey, [purpose, tenantKeys.tenant]);
  const keys = new ClientKeys(database, opened);
  const identities = new Identities(database, clock);
  const facilities = new ClientFacilities(database, clock);
  const matching = new ClientMatch({ database, identities, facilities });
  const memo = new AskedBefore(database, { clock, fingerprintKey: purposeKey('asked before') });
  const registrations = new Registrations({
    database,
    clock,
    keys,
    identities,
    facilities,
    matching,
    newClientId,
    fingerprintKey: purposeKey('registration'),
  });
  return {
    keys,
    identities,
    sealing: sealingUnder({ tenant: tenantKeys.tenant, keyOf: (clientId) => keys.of(clientId) }),
    macs: macsUnder(purposeKey('request mac')),
    vaultId: macOf(purposeKey('vault id'), tenantKeys.tenant),
    marks: new CompanionMarks(database),
    registrations,
    erasure: new ClientErasure({ database, clock, keys, registrations }),
    erasuresSeen: new ErasuresSeenMark(database),
    clients: new KnownClients({ database, clock, identities, facilities, memo }),
    search: new ClientSearch(database, identities, facilities),
    matching,
    staff: new Staff(database, { clock, memo }),
    memo,
  };
}

/** Asynchronous as the port is; SQLite answers at once. */
function assembleVault(database: DatabaseSync, parts: ReturnType<typeof partsOf>): IdentityVault {
  return {
    ...clientIdentitiesOf(parts),
    ...staffDirectoryOf(parts),
    ...clientErasuresOf(parts),
    ...parts.sealing,
    answeredBefore: async (request) => parts.memo.answeredBefore(request),
    ...parts.macs,
    vaultId: parts.vaultId,
    logMark: async () => parts.marks.read(),
    markLog: async (mark) => parts.marks.write(mark),
    canWrite: async () => parts.marks.canRewrite(),
    close: async () => {
      if (database.isOpen) database.close();
    },
  };
}

const clientIdentitiesOf = ({
  registrations,
  clients,
  identities,
  search,
  matching,
}: ReturnType<typeof partsOf>): ClientIdentities => ({
  register: async (registration) => registrations.register(registration),
  registeredBefore: async (registration) => registrations.registeredBefore(registration),
  registerMany: async (many) => registrations.registerMany(many),
  identify: async (clientId, identity, terms) => clients.identify(clientId, identity, terms),
  identityOf: async (clientId) => identities.current(clientId)?.identity ?? null,
  birthDateOf: async (clientId) => identities.birthDate(clientId),
  identitiesOf: async (clientIds) => identities.currentOfMany(clientIds),
  identityHistory: async (clientId) => identities.history(clientId),
  search: async (query) => search.search(query),
  match: async (question) => matching.match(question),
  linkFacilities: async (clientId, facilityIds, terms) => clients.linkFacilities(clientId, facilityIds, terms),
  facilitiesOf: async (clientId) => clients.facilitiesOf(clientId),
  clientsWithoutStream: (hasStream) => clients.withoutStream(hasStream),
  knows: async (clientId) => clients.knows(clientId),
  holdsClients: async () => clients.any(),
});

const staffDirectoryOf = ({ staff }: ReturnType<typeof partsOf>): StaffDirectory => ({
  registerStaff: async (member, terms) => staff.register(member, terms),
  staffNames: async (staffIds, facilities) => staff.names(staffIds, facilities),
  staffMember: async (staffId) => staff.member(staffId),
  searchStaff: async (search) => staff.search(search),
});

const clientErasuresOf = ({ keys, erasure, erasuresSeen }: ReturnType<typeof partsOf>): ClientErasures => ({
  destroyKey: async (clientId, method) => keys.destroy(clientId, method),
  eraseClient: async (clientId, method) => erasure.erase(clientId, method),
  erasedClients: async () => erasure.all(),
  erasuresSeen: async () => erasuresSeen.read(),
  markErasuresSeen: async (seen) => erasuresSeen.write(seen),
});
