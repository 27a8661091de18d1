import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dateDoesNotExist } from '@throughline/kernel';
import { type MakeVault, registration, person, rejectionOf, type VaultUnderTest } from './vault-under-test.js';
import type { Registered, Registration } from '../client-identities.js';
import type { IdentityVault } from '../vault.js';

export function specifyRegistrations(make: MakeVault): void {
  describe('registering a client', () => {
    let underTest: VaultUnderTest;
    let vault: IdentityVault;
    beforeEach(() => {
      underTest = make();
      vault = underTest.open();
    });
    afterEach(() => underTest.remove());

    it('mints a random id and a key, and keeps who the client is', async () => {
      const client = await vault.register(registration({ facilityId: 'north' }));

      expect(client.clientId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(client.created).toBe(true);
      expect(await vault.keyOf(client.clientId)).toMatchObject({ keyId: client.keyId });
      expect(await vault.identityOf(client.clientId)).toEqual(person());
      expect(await vault.facilitiesOf(client.clientId)).toEqual(['north']);
    });

    it('finds the same client when asked again, as after a crash before the log was written', async () => {
      const request = registration();
      const first = await vault.register(request);
      vault.close();

      const again = await underTest.open().register(request);

      expect(again).toEqual({ ...first, created: false });
    });

    it('takes the same name in another Unicode form, or with other spaces, for the same request', async () => {
      const request = registration({ identity: person({ familyName: 'Núñez  Ríos' }) });
      const first = await vault.register(request);

      const again = await vault.register({
        ...request,
        identity: person({ familyName: ' Núñez Ríos '.normalize('NFD') }),
      });

      expect(again.clientId).toBe(first.clientId);
    });

    it.each<[string, Partial<Registration>]>([
      ['another name', { identity: person({ familyName: 'Okoye' }) }],
      ['another birth date', { identity: person({ birthDate: '1988-04-18' }) }],
      ['no identity', { identity: null }],
      ['another facility', { facilityId: 'south' }],
    ])('refuses the same key with %s, and changes nothing', async (_, changed) => {
      const request = registration();
      const { clientId } = await vault.register(request);

      expect(await rejectionOf(vault.register({ ...request, ...changed }))).toMatchObject({
        code: 'idempotency-key-reused',
        kind: 'refused',
      });
      expect(await vault.identityOf(clientId)).toEqual(person());
      expect(await vault.facilitiesOf(clientId)).toEqual(['north']);
    });

    it('keeps the keys of two people at the desk apart', async () => {
      const request = registration();
      const one = await vault.register(request);
      const other = await vault.register({ ...request, principal: 'desk-2' });
      expect(other.clientId).not.toBe(one.clientId);
    });

    it('allows an anonymous inquiry, names the client later, and keeps every name inside the vault', async () => {
      const { clientId } = await vault.register(registration({ identity: null }));
      expect(await vault.identityOf(clientId)).toBeNull();

      expect(await vault.identify(clientId, person(), { recordedBy: 'staff-7' })).toEqual({
        version: 1,
        changed: true,
        replayed: false,
      });
      expect(await vault.identify(clientId, person(), { recordedBy: 'staff-8' })).toMatchObject({
        version: 1,
        changed: false,
      });
      underTest.clock.at += 1_000;
      expect(await vault.identify(clientId, person({ familyName: 'Lindqvist' }))).toMatchObject({
        version: 2,
        changed: true,
      });

      expect(await vault.identityHistory(clientId)).toEqual([
        { version: 1, recordedAt: underTest.clock.at - 1_000, recordedBy: 'staff-7', identity: person() },
        { version: 2, recordedAt: underTest.clock.at, recordedBy: null, identity: person({ familyName: 'Lindqvist' }) },
      ]);
    });

    it('answers the identities of many at once, leaving out the unknown and the anonymous', async () => {
      const named = await vault.register(registration());
      const anonymous = await vault.register(registration({ identity: null }));
      const found = await vault.identitiesOf([named.clientId, anonymous.clientId, 'nobody']);
      expect([...found]).toEqual([[named.clientId, person()]]);
    });

    it('refuses whom the facility knows where the desk says so, and registers one of two who come at once', async () => {
      const asked = () => vault.register(registration({ unlessKnown: true }));
      const outcomes = await Promise.allSettled([asked(), asked()]);

      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      const refusal = await rejectionOf(vault.registeredBefore(registration({ unlessKnown: true })));
      expect(refusal).toMatchObject({ code: 'client-known', kind: 'conflict' });
      expect(refusal.details).toEqual({
        clientIds: [(outcomes[0] as PromiseFulfilledResult<Registered>).value.clientId],
      });
      expect(await vault.register(registration({ unlessKnown: true, facilityId: 'south' }))).toMatchObject({
        created: true,
      });
    });

    it('finds whom a repeat registered, though the facility knows them by now', async () => {
      const request = registration({ unlessKnown: true });
      const { clientId } = await vault.register(request);
      expect(await vault.register(request)).toMatchObject({ clientId, created: false });
      expect(await vault.registeredBefore(request)).toMatchObject({ clientId, created: false });
    });

    it('amends the version that the caller has seen, and no other', async () => {
      const { clientId } = await vault.register(registration());
      const change = (familyName: string, seen: number | null) =>
        vault.identify(clientId, person({ familyName }), { seen });

      expect(await rejectionOf(change('Quill', 0))).toMatchObject({
        code: 'revision-stale',
        details: { currentRevision: 1 },
      });
      const outcomes = await Promise.allSettled([change('Quill', 1), change('Reed', 1)]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      expect(await vault.identityOf(clientId)).toEqual(person({ familyName: 'Quill' }));
    });

    it('links a client to the site that admits them, once', async () => {
      const { clientId } = await vault.register(registration());
      await vault.linkFacilities(clientId, ['south']);
      await vault.linkFacilities(clientId, ['south']);
      expect(await vault.facilitiesOf(clientId)).toEqual(['north', 'south']);
    });

    it('takes a client back from a site where they never were, once', async () => {
      const { clientId } = await vault.register(registration({ facilityId: 'north' }));
      await vault.linkFacilities(clientId, ['south']);
      await vault.linkFacilities(clientId, ['north'], { andNoOther: true });
      await vault.linkFacilities(clientId, ['north'], { andNoOther: true });
      expect(await vault.facilitiesOf(clientId)).toEqual(['north']);
      expect((await vault.search({ text: 'okafor', facilities: ['south'], limit: 10 })).clients).toEqual([]);
    });

    it('knows no client that it did not register', async () => {
      const calls = [
        () => vault.identify('nobody', person()),
        () => vault.linkFacilities('nobody', ['south']),
        () => vault.facilitiesOf('nobody'),
        () => vault.destroyKey('nobody', 'erasure-request'),
        () => vault.keyOf('nobody'),
      ];
      for (const call of calls)
        expect(await rejectionOf(call())).toMatchObject({ code: 'client-unknown', kind: 'not-found' });
      expect(await vault.identityOf('nobody')).toBeNull();
    });

    describe('many at once', () => {
      it('registers them in order and finds them all again', async () => {
        const many = Array.from({ length: 200 }, (_, index) =>
          registration({ identity: person({ givenNames: `Ada ${'I'.repeat((index % 5) + 1)}` }) }),
        );
        const first = await vault.registerMany(many);
        const again = await vault.registerMany(many);

        expect(new Set(first.map(({ clientId }) => clientId)).size).toBe(200);
        expect(again).toEqual(first.map((client) => ({ ...client, created: false })));
        expect((await vault.register(many[42]!)).clientId).toBe(first[42]!.clientId);
      });

      it('registers none when one is wrong, and says which', async () => {
        const right = registration();
        const wrong = registration({ identity: person({ birthDate: '2023-02-29' }) });

        const refusal = await rejectionOf(vault.registerMany([right, wrong]));

        expect(refusal.faults).toEqual([
          { pointer: '/1/identity/birthDate', code: 'date-does-not-exist', detail: dateDoesNotExist.sentence },
        ]);
        expect((await vault.register(right)).created).toBe(true);
      });

      it('registers none when a key was used for another client', async () => {
        const earlier = registration();
        await vault.register(earlier);
        const right = registration();

        const refusal = await rejectionOf(vault.registerMany([right, { ...earlier, identity: null }]));

        expect(refusal.code).toBe('idempotency-key-reused');
        expect((await vault.register(right)).created).toBe(true);
      });

      it('takes at most 10,000', async () => {
        const tooMany = Array.from({ length: 10_001 }, () => registration());
        expect(await rejectionOf(vault.registerMany(tooMany))).toMatchObject({
          code: 'registrations-too-many',
          kind: 'too-large',
        });
      });
    });

    it('lists clients that were registered and never recorded', async () => {
      const clients = await vault.registerMany(Array.from({ length: 1_205 }, () => registration({ identity: null })));
      const lost = new Set([clients[3]!.clientId, clients[1_100]!.clientId]);

      expect(await vault.clientsWithoutStream((clientId) => !lost.has(clientId))).toEqual([...lost]);
      expect(await vault.clientsWithoutStream(async () => true)).toEqual([]);
    });
  });
}
