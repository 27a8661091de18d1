import { createHmac, createSecretKey, KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Narrative } from '@throughline/kernel';
import { unwrapKey } from './key-wrapping.js';
import { readKeyFile } from './key-file.js';
import { person, registration } from '@throughline/identity/contract';
import { vaultFolder } from './opened-vault.fixture.js';
import { deriveKey, TENANT_KEYS } from '@throughline/identity/engine';
import type { IdentityVault } from '@throughline/identity';

const folder = vaultFolder();
afterAll(() => folder.remove());
const EVENT = '6f1d3c52-0000-5000-8000-000000000001';
const FIND = { text: 'okafor', facilities: 'all', limit: 1 } as const;
const MATCH = { name: { familyName: 'Okafor', givenNames: 'Adaeze' }, facilities: 'all' } as const;
const MEMBER = { name: 'Inés Marchetti', title: null, facilityIds: ['north'] };
const ONCE = { principal: 'p', idempotencyKey: 'k', subject: 's', request: {} };
const MARK = { logId: 'log', position: '0', eventId: null, journalMarks: null };
const BYTES = Buffer.from('bytes');

/** Every operation of the vault, called once. One that is new fails to compile until it stands here. */
const calls: { readonly [Name in keyof IdentityVault]: (vault: IdentityVault, clientId: string) => unknown } = {
  register: (vault) => vault.register(registration()),
  registeredBefore: (vault) => vault.registeredBefore(registration()),
  registerMany: (vault) => vault.registerMany([registration()]),
  identify: (vault, clientId) => vault.identify(clientId, person()),
  identityOf: (vault, clientId) => vault.identityOf(clientId),
  birthDateOf: (vault, clientId) => vault.birthDateOf(clientId),
  identitiesOf: async (vault, clientId) => [...(await vault.identitiesOf([clientId]))],
  identityHistory: (vault, clientId) => vault.identityHistory(clientId),
  search: (vault) => vault.search(FIND),
  match: (vault) => vault.match(MATCH),
  linkFacilities: (vault, clientId) => vault.linkFacilities(clientId, ['south']),
  facilitiesOf: (vault, clientId) => vault.facilitiesOf(clientId),
  clientsWithoutStream: (vault) => vault.clientsWithoutStream(() => false),
  knows: (vault, clientId) => vault.knows(clientId),
  holdsClients: (vault) => vault.holdsClients(),
  registerStaff: (vault) => vault.registerStaff(MEMBER),
  staffNames: async (vault) => [...(await vault.staffNames(['nobody'], 'all'))],
  staffMember: (vault) => vault.staffMember('nobody'),
  searchStaff: (vault) => vault.searchStaff(FIND),
  answeredBefore: (vault) => vault.answeredBefore(ONCE),
  seal: (vault, clientId) => vault.seal(clientId, EVENT, '/note', new Narrative('A text.')),
  open: async (vault, clientId) =>
    vault.open(clientId, EVENT, '/x', await vault.seal(clientId, EVENT, '/x', new Narrative('x'))),
  bodyMac: (vault, clientId) => vault.bodyMac(clientId, '{}'),
  keyOf: (vault, clientId) => vault.keyOf(clientId),
  mac: (vault) => Promise.all([{}, ...keyNames.map((name) => [name])].map((of) => vault.mac(of))),
  macInHand: async (vault) => {
    const mac = await vault.macInHand();
    return keyNames.map((name) => mac([name]));
  },
  hmacsFor: async (vault) => (await vault.hmacsFor('cursors')).map((hmac) => hmac('bytes')),
  signerFor: async (vault) => {
    const { publicKey, sign } = await vault.signerFor('log checkpoints');
    return [publicKey, await sign(BYTES)];
  },
  secretFor: (vault) => vault.secretFor('subscription', 'one 1'),
  destroyKey: async (vault) => vault.destroyKey((await vault.register(registration())).clientId, 'erasure-request'),
  eraseClient: async (vault) => vault.eraseClient((await vault.register(registration())).clientId, 'erasure-request'),
  erasedClients: (vault) => vault.erasedClients(),
  erasuresSeen: (vault) => vault.erasuresSeen(),
  markErasuresSeen: (vault) => vault.markErasuresSeen(null),
  vaultId: (vault) => vault.vaultId,
  logMark: (vault) => vault.logMark(),
  markLog: (vault) => vault.markLog(MARK),
  canWrite: (vault) => vault.canWrite(),
  close: () => null,
};

const keyNames: readonly string[] = [TENANT_KEYS.hmac, TENANT_KEYS.signer].flatMap((names) =>
  Object.values(names).flat(),
);

/** Every key that the vault works with, opened by its key file as the vault itself opens them. */
function keysOf(clientId: string, keyId: string): ReadonlyMap<string, Buffer> {
  const { current } = readKeyFile(folder.options.keyFile);
  const database = new DatabaseSync(folder.options.file, { readOnly: true });
  const vault = database.prepare('SELECT wrapped_tenant_key AS wrapped FROM vault').get() as { wrapped: Uint8Array };
  const client = database.prepare('SELECT wrapped FROM client_keys WHERE key_id = ?').get(keyId) as typeof vault;
  database.close();
  const { tenant } = folder.options;
  const tenantKey = unwrapKey(current.key, vault.wrapped, ['throughline tenant key', tenant])!;
  const clientKey = unwrapKey(current.key, client.wrapped, ['throughline client key', tenant, clientId, keyId])!;
  const macKey = deriveKey(tenantKey, ['request mac', tenant]);
  const keys = new Map([
    ['key-encryption key', current.key.export()],
    ['tenant key', tenantKey.export()],
    ['client key', clientKey.export()],
    ['key of request MACs', macKey.export()],
    ["client's key of request MACs", deriveKey(clientKey, ['request mac', tenant, keyId]).export()],
    ['key of the vault ID', deriveKey(tenantKey, ['vault id', tenant]).export()],
  ]);
  for (const name of keyNames) keys.set(name, createHmac('sha256', macKey).update(name).digest());
  return keys;
}

/** Everything in an answer as text: bytes in each way that they are written. */
function textOf(answer: unknown): string {
  const bytes: Uint8Array[] = [];
  // What a buffer becomes in JSON hides its bytes, so the replacer looks at what stands there itself.
  const text = JSON.stringify([answer], function (this: Record<string, unknown>, name, value: unknown) {
    const held = this[name];
    if (held instanceof KeyObject) throw new Error('A key object has left the vault.');
    if (!(held instanceof Uint8Array)) return value;
    bytes.push(held);
    return null;
  });
  return [text, ...bytes.flatMap((one) => spellings(Buffer.from(one)))].join('\n');
}
const spellings = (bytes: Buffer) =>
  (['hex', 'base64', 'base64url', 'latin1'] as const).map((encoding) => bytes.toString(encoding));

describe('no key leaves the vault', () => {
  it.each(Object.keys(calls) as (keyof IdentityVault)[])('by %s', async (name) => {
    const vault = folder.open();
    const { clientId, keyId } = await vault.register(registration());
    const answer = textOf(await calls[name](vault, clientId));
    const left = [...keysOf(clientId, keyId)].filter(([, key]) => spellings(key).some((text) => answer.includes(text)));
    expect(left.map(([what]) => what)).toEqual([]);
    await vault.close();
  });

  it('is seen where one does', async () => {
    const vault = folder.open();
    const { clientId, keyId } = await vault.register(registration());
    const [, tenantKey] = [...keysOf(clientId, keyId).values()];
    for (const key of [tenantKey!, tenantKey!.toString('base64')])
      expect(textOf({ key })).toContain(spellings(tenantKey!)[1]);
    expect(() => textOf([createSecretKey(tenantKey!)])).toThrow('has left');
    expect(readFileSync(folder.options.keyFile, 'utf8')).not.toContain(tenantKey!.toString('base64url'));
    await vault.close();
  });
});
