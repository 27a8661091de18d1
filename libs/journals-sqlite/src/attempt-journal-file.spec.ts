import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NotedAttempt, RefusedAttempt } from '@throughline/access';
import { AttemptJournalFile } from './attempt-journal-file.js';

const attempt = (change: Partial<RefusedAttempt> = {}): RefusedAttempt => ({
  at: 1_000,
  code: 'move-needs-justification',
  ruleIds: ['assessment-current'],
  actorId: 'someone',
  facilityId: 'HAWTHORN',
  clientId: '3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77',
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

describe('the journal of refused attempts', () => {
  let directory: string;
  let journal: AttemptJournalFile;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'throughline-journal-'));
    journal = new AttemptJournalFile(join(directory, 'journal.db'), {
      facilitiesOf: async () => [],
      attemptsMax: 1_500,
    });
  });
  afterEach(() => {
    journal.close();
    rmSync(directory, { recursive: true });
  });

  it('keeps what was tried, newest first', async () => {
    await journal.record(noted());
    await journal.record(noted({ code: 'leave-too-long', ruleIds: [], facilityId: null, clientId: null }));
    expect(await journal.list({ facilities: 'all', limit: 10 })).toEqual([
      attempt({ code: 'leave-too-long', ruleIds: [], facilityId: null, clientId: null }),
      attempt(),
    ]);
    expect(await journal.list({ facilities: 'all', limit: 1 })).toHaveLength(1);
  });

  it('shows each caller their own facilities only, by the facility in the address', async () => {
    for (const facilityId of ['HAWTHORN', 'ROWAN']) await journal.record(noted({ facilityId, clientId: null }));
    expect((await journal.list({ facilities: ['ROWAN'], limit: 10 })).map((one) => one.facilityId)).toEqual(['ROWAN']);
    expect(await journal.list({ facilities: [], limit: 10 })).toEqual([]);
    expect(await journal.list({ facilities: 'all', limit: 10 })).toHaveLength(2);
  });

  it('shows what was tried with no client and no facility where whoever tried has rights', async () => {
    await journal.record(noted({ facilityId: null, clientId: null, within: ['ROWAN'] }));
    await journal.record(noted({ facilityId: null, clientId: null, within: 'all' }));
    expect(await journal.list({ facilities: ['ROWAN'], limit: 10 })).toHaveLength(1);
    expect(await journal.list({ facilities: ['HAWTHORN'], limit: 10 })).toEqual([]);
  });

  it('shows what was tried with a client to every site that knows the client', async () => {
    journal.close();
    journal = new AttemptJournalFile(join(directory, 'journal.db'), { facilitiesOf: async () => ['ROWAN', 'LINDEN'] });
    await journal.record(noted({ facilityId: null }));
    for (const [site, seen] of [
      ['ROWAN', 1],
      ['LINDEN', 1],
      ['HAWTHORN', 0],
    ] as const) {
      expect(await journal.list({ facilities: [site], limit: 10 })).toHaveLength(seen);
    }
    expect(await journal.list({ facilities: ['ROWAN', 'LINDEN'], limit: 10 })).toEqual([attempt({ facilityId: null })]);
  });

  it('is not shown to a facility that only the body names, nor says that facility', async () => {
    journal.close();
    journal = new AttemptJournalFile(join(directory, 'journal.db'), { facilitiesOf: async () => ['HAWTHORN'] });
    await journal.record(noted({ facilityId: null, claimedFacilityId: 'ROWAN' }));
    await journal.record(noted({ facilityId: null, claimedFacilityId: 'HAWTHORN' }));
    expect(await journal.list({ facilities: ['ROWAN'], limit: 10 })).toEqual([]);
    expect((await journal.list({ facilities: ['HAWTHORN'], limit: 10 })).map((one) => one.facilityId)).toEqual([
      'HAWTHORN',
      null,
    ]);
  });

  it('finds those of a client and of a time', async () => {
    await journal.record(noted({ at: 1 }));
    await journal.record(noted({ at: 2, clientId: null }));
    expect(await journal.list({ facilities: 'all', limit: 10, clientIds: [attempt().clientId!] })).toHaveLength(1);
    expect(await journal.list({ facilities: 'all', limit: 10, from: 2, to: 3 })).toHaveLength(1);
  });

  it('forgets the oldest beyond its bound', async () => {
    for (let at = 0; at < 3_000; at++) await journal.record(noted({ at }));
    const kept = await journal.list({ facilities: 'all', limit: 5_000 });
    expect([kept.length, kept.at(-1)?.at]).toEqual([1_500, 1_500]);
  });

  it('is there after a restart', async () => {
    await journal.record(noted());
    journal.close();
    journal = new AttemptJournalFile(join(directory, 'journal.db'), { facilitiesOf: async () => [] });
    expect(await journal.list({ facilities: 'all', limit: 10 })).toEqual([attempt()]);
  });
});
