import { specifyAttemptJournal } from '@throughline/access/contract';
import { AttemptJournalFile } from './attempt-journal-file.js';
import { journalFile } from './journal-file.fixture.js';

specifyAttemptJournal('SQLite', () =>
  journalFile((file, { facilitiesOf, keptMax }) => {
    return new AttemptJournalFile(file, { facilitiesOf, ...(keptMax && { attemptsMax: keptMax }) });
  }),
);

describe('a file of refused attempts', () => {
  it('forgets the oldest beyond its bound while it is written', async () => {
    const { open, remove } = journalFile((file) => {
      return new AttemptJournalFile(file, { facilitiesOf: async () => [], attemptsMax: 1_500 });
    });
    const journal = open();
    const tried = { code: 'a-code', ruleIds: [], actorId: 'someone', facilityId: null, clientId: null };
    const noted = {
      ...tried,
      route: 'POST /v1/x',
      correlationId: 'x',
      within: 'all',
      claimedFacilityId: null,
    } as const;
    for (let at = 0; at < 3_000; at++) await journal.record({ ...noted, at });
    const kept = await journal.list({ facilities: 'all', limit: 5_000 });
    expect([kept.length, kept.at(-1)?.at]).toEqual([1_500, 1_500]);
    remove();
  });
});
