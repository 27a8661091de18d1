import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '@throughline/kernel';
import { AskedBefore } from './request-memo.js';
import { ClientErasure } from './client-erasure.js';
import { ClientFacilities } from './client-facilities.js';
import { ClientKeys } from './client-keys.js';
import { ClientMatch } from './client-match.js';
import { ClientSearch } from './client-search.js';
import { CompanionMarks } from './companion-marks.js';
import { DestroyedKeys } from './destroyed-keys.js';
import { ErasuresSeenMark } from './erasures-seen.js';
import { Identities } from './identities.js';
import { KnownClients } from './known-clients.js';
import { Registrations } from './registrations.js';
import { sealingUnder } from './sealing.js';
import { Staff } from './staff.js';
import { deriveKey, macOf, openTenantKeys } from './tenant-keys.js';
import type { TenantKeys } from './tenant-keys.js';
import type { IdentityVault } from './vault.js';
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
  const registrations = new Registrations({
    database,
    clock,
    keys,
    identities,
    facilities,
    newClientId,
    fingerprintKey: purposeKey('registration'),
  });
  return {
    keys,
    identities,
    sealing: sealingUnder({ tenant: tenantKeys.tenant, keyOf: (clientId) => keys.of(clientId) }),
    requestMacKey: purposeKey('request mac'),
    vaultId: macOf(purposeKey('vault id'), tenantKeys.tenant),
    marks: new CompanionMarks(database),
    registrations,
    erasure: new ClientErasure({ database, clock, keys, registrations }),
    erasuresSeen: new ErasuresSeenMark(database),
    clients: new KnownClients({ database, clock, identities, facilities }),
    search: new ClientSearch(database, identities, facilities),
    matching: new ClientMatch({ database, identities, facilities }),
    staff: new Staff(database, clock),
    requestMemo: new AskedBefore(database, { clock, fingerprintKey: purposeKey('asked before') }),
  };
}

function assembleVault(database: DatabaseSync, parts: ReturnType<typeof partsOf>): IdentityVault {
  const { keys, sealing, identities, requestMacKey, registrations, clients, search, matching, staff, requestMemo } =
    parts;
  return {
    register: (registration) => registrations.register(registration),
    registeredBefore: (registration) => registrations.registeredBefore(registration),
    registerMany: (many) => registrations.registerMany(many),
    once: (request, act) => requestMemo.once(request, act),
    answeredBefore: (request) => requestMemo.answeredBefore(request),
    identify: (clientId, identity, recordedBy) => clients.identify(clientId, identity, recordedBy ?? null),
    identityOf: (clientId) => identities.current(clientId)?.identity ?? null,
    identitiesOf: (clientIds) => identities.currentOfMany(clientIds),
    identityHistory: (clientId) => identities.history(clientId),
    search: (query) => search.search(query),
    match: (question) => matching.match(question),
    linkFacility: (clientId, facilityId) => clients.linkFacility(clientId, facilityId),
    unlinkFacility: (clientId, facilityId) => clients.unlinkFacility(clientId, facilityId),
    facilitiesOf: (clientId) => clients.facilitiesOf(clientId),
    clientsWithoutStream: (hasStream) => clients.withoutStream(hasStream),
    registerStaff: (member) => staff.register(member),
    staffNames: (staffIds, facilities) => staff.names(staffIds, facilities),
    staffMember: (staffId) => staff.member(staffId),
    searchStaff: (search) => staff.search(search),
    ...sealing,
    tenantMac: (text) => macOf(requestMacKey, text),
    destroyKey: (clientId, method) => keys.destroy(clientId, method),
    eraseClient: (clientId, method) => parts.erasure.erase(clientId, method),
    erasedClients: () => parts.erasure.all(),
    erasuresSeen: () => parts.erasuresSeen.read(),
    markErasuresSeen: (seen) => parts.erasuresSeen.write(seen),
    vaultId: parts.vaultId,
    knows: (clientId) => clients.knows(clientId),
    holdsClients: () => clients.any(),
    logMark: () => parts.marks.read(),
    markLog: (mark) => parts.marks.write(mark),
    canWrite: () => parts.marks.canRewrite(),
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}
