import { dateDoesNotExist } from '@throughline/kernel';
import { registration, person, refusalOf, rejectionOf, vaultFolder } from './opened-vault.fixture.js';
import type { VaultFolder } from './opened-vault.fixture.js';
import type { IdentityVault, Registration } from './vault.js';

describe('registering a client', () => {
  let folder: VaultFolder;
  let vault: IdentityVault;
  beforeEach(() => {
    folder = vaultFolder();
    vault = folder.open();
  });
  afterEach(() => folder.remove());

  it('mints a random id and a key, and keeps who the client is', async () => {
    const client = vault.register(registration({ facilityId: 'north' }));

    expect(client.clientId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(client.created).toBe(true);
    expect(await vault.keyOf(client.clientId)).toMatchObject({ keyId: client.keyId });
    expect(vault.identityOf(client.clientId)).toEqual(person());
    expect(vault.facilitiesOf(client.clientId)).toEqual(['north']);
  });

  it('finds the same client when asked again, as after a crash before the log was written', () => {
    const request = registration();
    const first = vault.register(request);
    vault.close();

    const again = folder.open().register(request);

    expect(again).toEqual({ ...first, created: false });
  });

  it('takes the same name in another Unicode form, or with other spaces, for the same request', () => {
    const request = registration({ identity: person({ familyName: 'Núñez  Ríos' }) });
    const first = vault.register(request);

    const again = vault.register({ ...request, identity: person({ familyName: ' Núñez Ríos '.normalize('NFD') }) });

    expect(again.clientId).toBe(first.clientId);
  });

  it.each<[string, Partial<Registration>]>([
    ['another name', { identity: person({ familyName: 'Okoye' }) }],
    ['another birth date', { identity: person({ birthDate: '1988-04-18' }) }],
    ['no identity', { identity: null }],
    ['another facility', { facilityId: 'south' }],
  ])('refuses the same key with %s, and changes nothing', (_, changed) => {
    const request = registration();
    const { clientId } = vault.register(request);

    expect(refusalOf(() => vault.register({ ...request, ...changed }))).toMatchObject({
      code: 'idempotency-key-reused',
      kind: 'refused',
    });
    expect(vault.identityOf(clientId)).toEqual(person());
    expect(vault.facilitiesOf(clientId)).toEqual(['north']);
  });

  it('keeps the keys of two people at the desk apart', () => {
    const request = registration();
    const one = vault.register(request);
    const other = vault.register({ ...request, principal: 'desk-2' });
    expect(other.clientId).not.toBe(one.clientId);
  });

  it('allows an anonymous inquiry, names the client later, and keeps every name inside the vault', () => {
    const { clientId } = vault.register(registration({ identity: null }));
    expect(vault.identityOf(clientId)).toBeNull();

    expect(vault.identify(clientId, person(), 'staff-7')).toEqual({ version: 1, changed: true });
    expect(vault.identify(clientId, person(), 'staff-8')).toEqual({ version: 1, changed: false });
    folder.clock.at += 1_000;
    expect(vault.identify(clientId, person({ familyName: 'Lindqvist' }))).toEqual({ version: 2, changed: true });

    expect(vault.identityHistory(clientId)).toEqual([
      { version: 1, recordedAt: folder.clock.at - 1_000, recordedBy: 'staff-7', identity: person() },
      { version: 2, recordedAt: folder.clock.at, recordedBy: null, identity: person({ familyName: 'Lindqvist' }) },
    ]);
  });

  it('answers the identities of many at once, leaving out the unknown and the anonymous', () => {
    const named = vault.register(registration());
    const anonymous = vault.register(registration({ identity: null }));
    const found = vault.identitiesOf([named.clientId, anonymous.clientId, 'nobody']);
    expect([...found]).toEqual([[named.clientId, person()]]);
  });

  it('links a client to the site that admits them, once', () => {
    const { clientId } = vault.register(registration());
    vault.linkFacility(clientId, 'south');
    vault.linkFacility(clientId, 'south');
    expect(vault.facilitiesOf(clientId)).toEqual(['north', 'south']);
  });

  it('takes a client back from a site where they never were, once', () => {
    const { clientId } = vault.register(registration({ facilityId: 'north' }));
    vault.linkFacility(clientId, 'south');
    vault.unlinkFacility(clientId, 'south');
    vault.unlinkFacility(clientId, 'south');
    expect(vault.facilitiesOf(clientId)).toEqual(['north']);
    expect(vault.search({ text: 'okafor', facilities: ['south'], limit: 10 }).clients).toEqual([]);
  });

  it('knows no client that it did not register', async () => {
    const calls = [
      () => vault.identify('nobody', person()),
      () => vault.linkFacility('nobody', 'south'),
      () => vault.facilitiesOf('nobody'),
      () => vault.destroyKey('nobody', 'erasure-request'),
    ];
    for (const call of calls) expect(refusalOf(call)).toMatchObject({ code: 'client-unknown', kind: 'not-found' });
    expect((await rejectionOf(vault.keyOf('nobody'))).code).toBe('client-unknown');
    expect(vault.identityOf('nobody')).toBeNull();
  });

  describe('many at once', () => {
    it('registers them in order and finds them all again', () => {
      const many = Array.from({ length: 200 }, (_, index) =>
        registration({ identity: person({ givenNames: `Ada ${'I'.repeat((index % 5) + 1)}` }) }),
      );
      const first = vault.registerMany(many);
      const again = vault.registerMany(many);

      expect(new Set(first.map(({ clientId }) => clientId)).size).toBe(200);
      expect(again).toEqual(first.map((client) => ({ ...client, created: false })));
      expect(vault.register(many[42]!).clientId).toBe(first[42]!.clientId);
    });

    it('registers none when one is wrong, and says which', () => {
      const right = registration();
      const wrong = registration({ identity: person({ birthDate: '2023-02-29' }) });

      const refusal = refusalOf(() => vault.registerMany([right, wrong]));

      expect(refusal.faults).toEqual([
        { pointer: '/1/identity/birthDate', code: 'date-does-not-exist', detail: dateDoesNotExist.sentence },
      ]);
      expect(vault.register(right).created).toBe(true);
    });

    it('registers none when a key was used for another client', () => {
      const earlier = registration();
      vault.register(earlier);
      const right = registration();

      const refusal = refusalOf(() => vault.registerMany([right, { ...earlier, identity: null }]));

      expect(refusal.code).toBe('idempotency-key-reused');
      expect(vault.register(right).created).toBe(true);
    });

    it('takes at most 10,000', () => {
      const tooMany = Array.from({ length: 10_001 }, () => registration());
      expect(refusalOf(() => vault.registerMany(tooMany))).toMatchObject({
        code: 'registrations-too-many',
        kind: 'too-large',
      });
    });
  });

  it('lists clients that were registered and never recorded', async () => {
    const clients = vault.registerMany(Array.from({ length: 1_205 }, () => registration({ identity: null })));
    const lost = new Set([clients[3]!.clientId, clients[1_100]!.clientId]);

    expect(await vault.clientsWithoutStream((clientId) => !lost.has(clientId))).toEqual([...lost]);
    expect(await vault.clientsWithoutStream(async () => true)).toEqual([]);
  });
});
