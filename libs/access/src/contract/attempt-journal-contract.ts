import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AttemptJournal, AttemptsQuery, NotedAttempt, RefusedAttempt } from '../journals/attempt-journal.js';
import { KNOWN_TO_NOBODY, type MakeJournal, SOMEONE, type JournalUnderTest } from './journal-under-test.js';

const attempt = (change: Partial<RefusedAttempt> = {}): RefusedAttempt => ({
  at: 1_000,
  code: 'move-needs-justification',
  ruleIds: ['assessment-current'],
  actorId: 'someone',
  facilityId: 'HAWTHORN',
  clientId: SOMEONE,
  route: 'POST /v1/clients/:clientId/admissions',
  correlationId: '6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11',
  ...change,
});

/** As it comes to the journal: tried by someone with rights at Hawthorn. */
const noted = (change: Partial<NotedAttempt> = {}): NotedAttempt => ({
  ...attempt(change),
  within: ['HAWTHORN'],
  claimedFacilityId: null,
  ...change,
});

/** What every engine of the journal of refused attempts promises. */
export function specifyAttemptJournal(engine: string, make: MakeJournal<AttemptJournal>): void {
  describe(`the journal of refused attempts in ${engine}`, () => {
    let underTest: JournalUnderTest<AttemptJournal>;
    let journal: AttemptJournal;
    beforeEach(() => {
      underTest = make();
      journal = underTest.open({ facilitiesOf: KNOWN_TO_NOBODY });
    });
    afterEach(() => underTest.remove());

    const knownAt = (...codes: string[]) => (journal = underTest.open({ facilitiesOf: async () => codes }));
    const listed = (query: Partial<AttemptsQuery> = {}) => journal.list({ facilities: 'all', limit: 50, ...query });

    it('keeps what was tried, newest first', async () => {
      await journal.record(noted());
      await journal.record(noted({ code: 'leave-too-long', ruleIds: [], facilityId: null, clientId: null }));
      expect(await listed()).toEqual([
        attempt({ code: 'leave-too-long', ruleIds: [], facilityId: null, clientId: null }),
        attempt(),
      ]);
      expect(await listed({ limit: 1 })).toHaveLength(1);
    });

    it('shows each caller their own facilities only, by the facility in the address', async () => {
      for (const facilityId of ['HAWTHORN', 'ROWAN']) await journal.record(noted({ facilityId, clientId: null }));
      expect((await listed({ facilities: ['ROWAN'] })).map((one) => one.facilityId)).toEqual(['ROWAN']);
      expect(await listed({ facilities: [] })).toEqual([]);
      expect(await listed()).toHaveLength(2);
    });

    it('shows what was tried with no client and no facility where whoever tried has rights', async () => {
      await journal.record(noted({ facilityId: null, clientId: null, within: ['ROWAN'] }));
      await journal.record(noted({ facilityId: null, clientId: null, within: 'all' }));
      expect(await listed({ facilities: ['ROWAN'] })).toHaveLength(1);
      expect(await listed({ facilities: ['HAWTHORN'] })).toEqual([]);
    });

    it('shows what was tried with a client to every site that knew the client then', async () => {
      await knownAt('ROWAN', 'LINDEN').record(noted({ facilityId: null }));
      const seen = async (...facilities: string[]) => (await listed({ facilities })).length;
      expect([await seen('ROWAN'), await seen('LINDEN'), await seen('HAWTHORN')]).toEqual([1, 1, 0]);
      expect(await listed({ facilities: ['ROWAN', 'LINDEN'] })).toEqual([attempt({ facilityId: null })]);
      knownAt('HAWTHORN');
      expect([await seen('ROWAN'), await seen('HAWTHORN')]).toEqual([1, 0]);
    });

    it('is not shown to a facility that only the body names, nor says that facility', async () => {
      knownAt('HAWTHORN');
      await journal.record(noted({ facilityId: null, claimedFacilityId: 'ROWAN' }));
      await journal.record(noted({ facilityId: null, claimedFacilityId: 'HAWTHORN' }));
      expect(await listed({ facilities: ['ROWAN'] })).toEqual([]);
      const shown = await listed({ facilities: ['HAWTHORN'] });
      expect(shown.map((one) => one.facilityId)).toEqual(['HAWTHORN', null]);
    });

    it('finds those of some clients and of a time, which ends before its last instant', async () => {
      await journal.record(noted({ at: 1 }));
      await journal.record(noted({ at: 2, clientId: null }));
      await journal.record(noted({ at: 3, clientId: 'another' }));
      const times = async (query: Partial<AttemptsQuery>) => (await listed(query)).map(({ at }) => at);
      expect(await times({ clientIds: [SOMEONE] })).toEqual([1]);
      expect(await times({ clientIds: [SOMEONE, 'another'] })).toEqual([3, 1]);
      expect(await times({ from: 2, to: 3 })).toEqual([2]);
      expect(await times({ clientIds: ['another'], to: 3 })).toEqual([]);
    });

    it('is there after a restart, which forgets the oldest beyond its bound', async () => {
      for (let at = 0; at < 30; at++) await journal.record(noted({ at }));
      journal = underTest.open({ facilitiesOf: KNOWN_TO_NOBODY });
      expect(await listed()).toHaveLength(30);
      journal = underTest.open({ facilitiesOf: KNOWN_TO_NOBODY, keptMax: 20 });
      await journal.record(noted({ at: 30 }));
      const kept = (await listed()).map(({ at }) => at);
      expect([kept.at(0), kept.at(19)]).toEqual([30, 11]);
    });
  });
}
