import { describe, expect, it } from '@jest/globals';
import { dateDoesNotExist } from '@throughline/kernel';
import { type MakeVault, person, registration, rejectionOf, vaultOfEachTest } from './vault-under-test.js';
import type { Registered, Registration } from '../client-identities.js';

export function specifyRegistrations(make: MakeVault): void {
  describe('registering a client', () => {
    const at = vaultOfEachTest(make);

    it('mints a random id and a key, and keeps who the client is', async () => {
      const client = await at.vault.register(registration({ facilityId: 'north' }));

      expect(client.clientId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(client.created).toBe(true);
      expect(await at.vault.keyOf(client.clientId)).toMatchObject({ keyId: client.keyId });
      expect(await at.vault.identityOf(client.clientId)).toEqual(person());
      expect(await at.vault.birthDateOf(client.clientId)).toBe(person().birthDate);
      expect(await at.vault.facilitiesOf(client.clientId)).toEqual(['north']);
    });

    it('finds the same client when asked again, as after a crash before the log was written', async () => {
      const request = registration();
      const first = await at.vault.register(request);
      await at.vault.close();

      const again = await (await at.underTest.open()).register(request);

      expect(again).toEqual({ ...first, created: false });
    });

    it('takes the same name in another Unicode form, or with other spaces, for the same request', async () => {
      const request = registration({ identity: person({ familyName: 'Núñez  Ríos' }) });
      const first = await at.vault.register(request);

      const again = await at.vault.register({
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
      const { clientId } = await at.vault.register(request);

      expect(await rejectionOf(at.vault.register({ ...request, ...changed }))).toMatchObject({
        code: 'idempotency-key-reused',
        kind: 'refused',
      });
      expect(await at.vault.identityOf(clientId)).toEqual(person());
      expect(await at.vault.facilitiesOf(clientId)).toEqual(['north']);
    });

    it('keeps the keys of two people at the desk apart', async () => {
      const request = registration();
      const one = await at.vault.register(request);
      const other = await at.vault.register({ ...request, principal: 'desk-2' });
      expect(other.clientId).not.toBe(one.clientId);
    });

    it('allows an anonymous inquiry, names the client later, and keeps every name inside the vault', async () => {
      const { clientId } = await at.vault.register(registration({ identity: null }));
      expect([await at.vault.identityOf(clientId), await at.vault.birthDateOf(clientId)]).toEqual([null, null]);

      expect(await at.vault.identify(clientId, person(), { recordedBy: 'staff-7' })).toEqual({
        version: 1,
        changed: true,
        replayed: false,
      });
      expect(await at.vault.identify(clientId, person(), { recordedBy: 'staff-8' })).toMatchObject({
        version: 1,
        changed: false,
      });
      at.underTest.clock.at += 1_000;
      expect(await at.vault.identify(clientId, person({ familyName: 'Lindqvist' }))).toMatchObject({
        version: 2,
        changed: true,
      });

      expect(await at.vault.identityHistory(clientId)).toEqual([
        { version: 1, recordedAt: at.underTest.clock.at - 1_000, recordedBy: 'staff-7', identity: person() },
        {
          version: 2,
          recordedAt: at.underTest.clock.at,
          recordedBy: null,
          identity: person({ familyName: 'Lindqvist' }),
        },
      ]);
    });

    it('answers the identities of many at once, leaving out the unknown and the anonymous', async () => {
      const named = await at.vault.register(registration());
      const anonymous = await at.vault.register(registration({ identity: null }));
      const found = await at.vault.identitiesOf([named.clientId, anonymous.clientId, 'nobody']);
      expect([...found]).toEqual([[named.clientId, person()]]);
    });

    it('refuses whom the facility knows where the desk says so, and registers one of two who come at once', async () => {
      const asked = () => at.vault.register(registration({ unlessKnown: true }));
      const outcomes = await Promise.allSettled([asked(), asked()]);

      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      const refusal = await rejectionOf(at.vault.registeredBefore(registration({ unlessKnown: true })));
      expect(refusal).toMatchObject({ code: 'client-known', kind: 'conflict' });
      expect(refusal.details).toEqual({
        clientIds: [(outcomes[0] as PromiseFulfilledResult<Registered>).value.clientId],
      });
      expect(await at.vault.register(registration({ unlessKnown: true, facilityId: 'south' }))).toMatchObject({
        created: true,
      });
    });

    it('finds whom a repeat registered, though the facility knows them by now', async () => {
      const request = registration({ unlessKnown: true });
      const { clientId } = await at.vault.register(request);
      expect(await at.vault.register(request)).toMatchObject({ clientId, created: false });
      expect(await at.vault.registeredBefore(request)).toMatchObject({ clientId, created: false });
    });

    it('amends the version that the caller has seen, and no other', async () => {
      const { clientId } = await at.vault.register(registration());
      const change = (familyName: string, seen: number | null) =>
        at.vault.identify(clientId, person({ familyName }), { seen });

      expect(await rejectionOf(change('Quill', 0))).toMatchObject({
        code: 'revision-stale',
        details: { currentRevision: 1 },
      });
      const outcomes = await Promise.allSettled([change('Quill', 1), change('Reed', 1)]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      expect(await at.vault.identityOf(clientId)).toEqual(person({ familyName: 'Quill' }));
    });

    it('links a client to the site that admits them, once', async () => {
      const { clientId } = await at.vault.register(registration());
      await at.vault.linkFacilities(clientId, ['south']);
      await at.vault.linkFacilities(clientId, ['south']);
      expect(await at.vault.facilitiesOf(clientId)).toEqual(['north', 'south']);
    });

    it('takes a client back from a site where they never were, once', async () => {
      const { clientId } = await at.vault.register(registration({ facilityId: 'north' }));
      await at.vault.linkFacilities(clientId, ['south']);
      await at.vault.linkFacilities(clientId, ['north'], { andNoOther: true });
      await at.vault.linkFacilities(clientId, ['north'], { andNoOther: true });
      expect(await at.vault.facilitiesOf(clientId)).toEqual(['north']);
      expect((await at.vault.search({ text: 'okafor', facilities: ['south'], limit: 10 })).clients).toEqual([]);
    });

    it('knows no client that it did not register', async () => {
      const calls = [
        () => at.vault.identify('nobody', person()),
        () => at.vault.linkFacilities('nobody', ['south']),
        () => at.vault.facilitiesOf('nobody'),
        () => at.vault.destroyKey('nobody', 'erasure-request'),
        () => at.vault.keyOf('nobody'),
      ];
      for (const call of calls)
        expect(await rejectionOf(call())).toMatchObject({ code: 'client-unknown', kind: 'not-found' });
      expect([await at.vault.identityOf('nobody'), await at.vault.birthDateOf('nobody')]).toEqual([null, null]);
    });

    describe('many at once', () => {
      it('registers them in order and finds them all again', async () => {
        const many = Array.from({ length: 200 }, (_, index) =>
          registration({ identity: person({ givenNames: `Ada ${'I'.repeat((index % 5) + 1)}` }) }),
        );
        const first = await at.vault.registerMany(many);
        const again = await at.vault.registerMany(many);

        expect(new Set(first.map(({ clientId }) => clientId)).size).toBe(200);
        expect(again).toEqual(first.map((client) => ({ ...client, created: false })));
        expect((await at.vault.register(many[42]!)).clientId).toBe(first[42]!.clientId);
      });

      it('registers none when one is wrong, and says which', async () => {
        const right = registration();
        const wrong = registration({ identity: person({ birthDate: '2023-02-29' }) });

        const refusal = await rejectionOf(at.vault.registerMany([right, wrong]));

        expect(refusal.faults).toEqual([
          { pointer: '/1/identity/birthDate', code: 'date-does-not-exist', detail: dateDoesNotExist.sentence },
        ]);
        expect((await at.vault.register(right)).created).toBe(true);
      });

      it('registers none when a key was used for another client', async () => {
        const earlier = registration();
        await at.vault.register(earlier);
        const right = registration();

        const refusal = await rejectionOf(at.vault.registerMany([right, { ...earlier, identity: null }]));

        expect(refusal.code).toBe('idempotency-key-reused');
        expect((await at.vault.register(right)).created).toBe(true);
      });

      it('takes at most 10,000', async () => {
        const tooMany = Array.from({ length: 10_001 }, () => registration());
        expect(await rejectionOf(at.vault.registerMany(tooMany))).toMatchObject({
          code: 'registrations-too-many',
          kind: 'too-large',
        });
      });
    });

    it('lists clients that were registered and never recorded', async () => {
      const clients = await at.vault.registerMany(
        Array.from({ length: 1_205 }, () => registration({ identity: null })),
      );
      const lost = new Set([clients[3]!.clientId, clients[1_100]!.clientId]);

      expect(await at.vault.clientsWithoutStream((clientId) => !lost.has(clientId))).toEqual([...lost]);
      expect(await at.vault.clientsWithoutStream(async () => true)).toEqual([]);
    });
  });
}
