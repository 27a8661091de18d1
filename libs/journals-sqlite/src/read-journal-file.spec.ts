import { DatabaseSync } from 'node:sqlite';
import { specifyReadJournal } from '@throughline/access/contract';
import { journalFile } from './journal-file.fixture.js';
import { ReadJournalFile } from './read-journal-file.js';

const faults: Error[] = [];
const onFault = (error: Error) => void faults.push(error);
const read = { at: 1, actorId: 'someone', roles: [], clientId: 'ann', route: 'GET /v1/x', correlationId: 'x' };

specifyReadJournal('SQLite', () =>
  journalFile((file, { facilitiesOf, keptMax }) => {
    return new ReadJournalFile(file, { facilitiesOf, onFault, ...(keptMax && { readsMax: keptMax }) });
  }),
);

describe('a file of reads', () => {
  let place = '';
  const { open, remove } = journalFile((file) => {
    place = file;
    return new ReadJournalFile(file, { facilitiesOf: async () => ['HAWTHORN'], onFault });
  });
  afterAll(remove);

  it('tells its owner when reads cannot be written, and keeps all of them or none', async () => {
    const journal = open();
    await journal.recordReads([read, { ...read, at: null as never }]);
    expect(faults).toHaveLength(1);
    const page = { facilities: 'all', before: null, limit: 5 } as const;
    expect(await journal.listReads(page)).toEqual({ reads: [], next: null });
    await journal.recordReads([read]);
    expect((await journal.listReads(page)).reads).toEqual([read]);
  });

  it('looks at twenty thousand reads a page, and goes on after them', async () => {
    const journal = open();
    await journal.recordReads(Array.from({ length: 29_999 }, (_, at) => ({ ...read, at: at + 2 })));
    const query = { facilities: ['ROWAN'], limit: 500 } as const;
    const first = await journal.listReads({ ...query, before: null });
    expect(first).toEqual({ reads: [], next: expect.any(Number) });
    expect(await journal.listReads({ ...query, before: first.next })).toEqual({ reads: [], next: null });
    const count = new DatabaseSync(place, { readOnly: true });
    const left = count.prepare('SELECT count(*) AS reads FROM reads WHERE number < ?').get(first.next);
    expect(left).toEqual({ reads: 10_000 });
    count.close();
  });
});
