import { randomUUID } from 'node:crypto';
import type { Clock } from '@throughline/kernel';
import type { ClientErasures } from '../client-erasures.js';
import type { ClientIdentities } from '../client-identities.js';
import { macsUnder } from '../macs-under.js';
import { sealingUnder } from '../sealing-under.js';
import type { StaffDirectory } from '../staff-directory.js';
import type { IdentityVault } from '../vault.js';
import { Held } from './held.js';
import { MemoryClients } from './memory-clients.js';
import { MemoryErasures } from './memory-erasures.js';
import { MemoryMemo } from './memory-memo.js';
import { MemoryRegistrations } from './memory-registrations.js';
import { MemoryStaff } from './memory-staff.js';

export interface MemoryVaultOptions {
  readonly tenant: string;
  readonly clock: Clock;
  /** Mints client ids; a random UUID each when absent. */
  readonly newClientId?: () => string;
  /** What an earlier vault held: opening it again is a restart. Empty when absent. */
  readonly held?: Held;
}

/** A vault that ends with its process. Keys are random, and stay in it. */
export function openMemoryVault({ tenant, clock, newClientId = randomUUID, held = new Held() }: MemoryVaultOptions) {
  const memo = new MemoryMemo(held);
  const clients = new MemoryClients({ held, clock, memo });
  const erasures = new MemoryErasures(held, clock);
  const vault: IdentityVault = {
    ...identitiesOf(held, { clients, clock, newClientId }),
    ...staffOf(held, memo),
    ...erasuresOf(held, erasures),
    ...macsUnder(held.tenantKey),
    ...sealingUnder({ tenant, keyOf: (clientId) => keyOf(held, clientId) }),
    answeredBefore: async (request) => memo.answeredBefore(request),
    vaultId: held.vaultId,
    logMark: async () => held.notes.logMark,
    markLog: async (mark) => void (held.notes.logMark = mark),
    canWrite: async () => true,
    close: async () => undefined,
  };
  return vault;
}

function keyOf(held: Held, clientId: string) {
  const { keyId, key, destroyed } = held.client(clientId);
  if (key) return { keyId, key };
  return { shredded: true, keyId, destroyedAt: destroyed?.at ?? 0, method: destroyed?.method ?? '' } as const;
}

function identitiesOf(
  held: Held,
  of: { readonly clients: MemoryClients; readonly clock: Clock; readonly newClientId: () => string },
): ClientIdentities {
  const { clients, clock, newClientId } = of;
  const match = clients.match.bind(clients);
  const registrations = new MemoryRegistrations({ held, clock, newClientId, match });
  return {
    register: async (registration) => registrations.register(registration),
    registeredBefore: async (registration) => registrations.before(registration),
    registerMany: async (many) => registrations.registerMany(many),
    identify: async (clientId, identity, terms) => clients.identify(clientId, identity, terms),
    identityOf: async (clientId) => clients.current(clientId),
    birthDateOf: async (clientId) => clients.current(clientId)?.birthDate ?? null,
    identitiesOf: async (clientIds) =>
      new Map(
        clientIds.flatMap((clientId) => {
          const identity = clients.current(clientId);
          return identity ? [[clientId, identity] as const] : [];
        }),
      ),
    identityHistory: async (clientId) => held.clients.get(clientId)?.identities ?? [],
    search: async (search) => clients.search(search),
    match: async (question) => match(question),
    linkFacilities: async (clientId, facilityIds, terms) => clients.linkFacilities(clientId, facilityIds, terms),
    facilitiesOf: async (clientId) => held.client(clientId).facilityIds,
    clientsWithoutStream: async (hasStream) => {
      const without: string[] = [];
      for (const clientId of [...held.clients.keys()]) if (!(await hasStream(clientId))) without.push(clientId);
      return without;
    },
    knows: async (clientId) => held.clients.has(clientId),
    holdsClients: async () => held.clients.size > 0,
  };
}

function staffOf(held: Held, memo: MemoryMemo): StaffDirectory {
  const staff = new MemoryStaff(held, memo);
  return {
    registerStaff: async (member, terms) => staff.register(member, terms),
    staffNames: async (staffIds, facilities) => staff.names(staffIds, facilities),
    staffMember: async (staffId) => held.staff.get(staffId) ?? null,
    searchStaff: async (search) => staff.search(search),
  };
}

const erasuresOf = (held: Held, erasures: MemoryErasures): ClientErasures => ({
  destroyKey: async (clientId, method) => erasures.destroyKey(clientId, method),
  eraseClient: async (clientId, method) => erasures.erase(clientId, method),
  erasedClients: async () => erasures.all(),
  erasuresSeen: async () => held.notes.erasuresSeen,
  markErasuresSeen: async (seen) => void (held.notes.erasuresSeen = seen),
});
