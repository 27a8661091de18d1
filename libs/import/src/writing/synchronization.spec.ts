import { correctEntry, recording, useCaseOf } from '@throughline/care-path-application';
import { currentSituation, type Path, voidEntry } from '@throughline/care-path';
import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import type { CommandRequest } from '@throughline/kernel';
import { jobTerms } from '@throughline/organization-application';
import { scratchFolder } from '@throughline/testing';
import { shown } from '../cases/shown.js';
import { aMapping } from '../mapping/a-mapping.fixture.js';
import type { Mapping } from '../mapping/mapping-schema.js';
import { rejectsCsv } from '../report/rejects-file.js';
import type { ImportTarget } from './import-target.js';
import { importText, openFor, type TextTerms } from './imported-text.fixture.js';
import { findBatch, undoBatch } from './undo-batch.js';

const ACTIVITIES = {
  admit: { record: 'admission', level: 'emergency' },
  readmit: { record: 'readmission', level: 'emergency' },
  ward: { record: 'level', level: 'normal-care' },
  icu: { record: 'level', level: 'intensive-care' },
  triage: { record: 'assessment', parts: ['triage'] },
  discharge: { record: 'discharge', disposition: 'release-a' },
};
const mappingWith = (over: Record<string, unknown> = {}): Mapping =>
  aMapping({
    system: 'lab',
    file: { delimiter: ',' },
    columns: { case: 'case', activity: 'activity', timestamp: 'time' },
    time: { pattern: 'yyyy-MM-dd HH:mm', zone: 'America/New_York' },
    facility: { code: 'IMP', name: 'Imported', openFrom: '1900-01-01' },
    activities: ACTIVITIES,
    skip: { other: ['lab'] },
    ...over,
  });
const ADDITIONS = mappingWith();
const EVERYTHING = mappingWith({ covers: 'everything' });

const scratch = scratchFolder();
let data: string;
let target: ImportTarget;
let number = 0;
beforeEach(async () => {
  data = scratch.path(`data-${(number += 1)}`);
  target = await openFor(ADDITIONS, data);
});
afterEach(() => target.close());

const PERSON: Omit<CommandRequest, 'idempotencyKey' | 'correlationId'> = {
  name: 'Typed',
  body: {},
  actor: { id: 'someone', kind: 'person', roles: ['director'] },
  facilities: 'all',
};

const HEADER = 'case,activity,time';
/** Rows as `C1,admit,5 9`: the day of January 2026, and the hour. */
const csv = (...rows: readonly string[]): string =>
  [
    HEADER,
    ...rows.map((row) => row.replace(/(\d+) (\d+)$/, (_, day, hour) => `2026-01-${two(day)} ${two(hour)}:00`)),
  ].join('\n') + '\n';
const two = (text: string): string => text.padStart(2, '0');

const importing = (mapping: Mapping, text: string, terms?: TextTerms) =>
  importText(target, mapping, { file: scratch.path('log.csv'), text }, terms);

const clientOf = async (name: string): Promise<string> => {
  const recordNumber = { system: 'lab', value: name };
  return (await target.vault.search({ recordNumber, facilities: 'all', limit: 1 })).clients[0]!.clientId;
};
const pathOf = async (name: string): Promise<Path> => target.writer.read(await clientOf(name), 'all');
/** The entries that count, as `admission to emergency 2026-01-05 09:00`. */
const story = async (name: string): Promise<readonly string[]> =>
  (await pathOf(name)).entries
    .filter(({ active }) => active)
    .map(shown)
    .map(({ kind, when }) => `${kind} ${when}`);

const ONE_STAY = csv('C1,admit,5 9', 'C1,discharge,10 9');

describe('a corrected export', () => {
  it('corrects a moved admission: never a second stay', async () => {
    await importing(ADDITIONS, ONE_STAY);
    const { report } = await importing(EVERYTHING, csv('C1,admit,4 9', 'C1,discharge,10 9'));
    expect(await story('C1')).toEqual(['admission to emergency 2026-01-04 09:00', 'discharge 2026-01-10 09:00']);
    expect(report.changes).toMatchObject([
      { do: 'correct', line: 2, entry: { when: '2026-01-05 09:00' }, now: { when: '2026-01-04 09:00' } },
    ]);
    expect(report).toMatchObject({ alreadyThere: 1, rejected: 0, openEnds: {} });
    const [admission] = (await pathOf('C1')).entries;
    expect(admission).toMatchObject({ active: true, superseded: [{}], recording: { origin: { kind: 'import' } } });
  });

  it('never moves another row when it holds additions only: the row is rejected, and names what it contradicts', async () => {
    await importing(ADDITIONS, ONE_STAY);
    const { rejected } = await importing(ADDITIONS, csv('C1,admit,4 9', 'C1,discharge,10 9'));
    expect(rejected).toMatchObject([
      {
        line: 2,
        code: 'contradicts-entry',
        see: { entry: { kind: 'admission to emergency', when: '2026-01-05 09:00' } },
      },
    ]);
    expect(await story('C1')).toEqual(['admission to emergency 2026-01-05 09:00', 'discharge 2026-01-10 09:00']);
  });

  it('finds a row again by its id, though it holds additions only', async () => {
    const byId = mappingWith({ columns: { case: 'case', activity: 'activity', timestamp: 'time', row: 'id' } });
    const withIds = (first: string) =>
      `id,${HEADER}\n1,C1,admit,2026-01-${first} 09:00\n2,C1,discharge,2026-01-10 09:00\n`;
    await importing(byId, withIds('05'));
    await importing(byId, withIds('04'));
    expect(await story('C1')).toEqual(['admission to emergency 2026-01-04 09:00', 'discharge 2026-01-10 09:00']);
  });

  it('moves a discharge both ways, and voids a row that is gone', async () => {
    const first = csv(
      'C1,admit,5 9',
      'C1,ward,7 9',
      'C1,discharge,10 9',
      'C2,admit,5 9',
      'C2,icu,6 9',
      'C2,ward,8 9',
      'C2,discharge,12 9',
    );
    await importing(ADDITIONS, first);
    const second = csv(
      'C1,admit,5 9',
      'C1,ward,7 9',
      'C1,discharge,8 9',
      'C2,admit,5 9',
      'C2,ward,7 9',
      'C2,discharge,12 9',
    );
    const { report } = await importing(EVERYTHING, second, { allowVoids: 1 });
    expect(await story('C1')).toEqual([
      'admission to emergency 2026-01-05 09:00',
      'level-change to normal-care 2026-01-07 09:00',
      'discharge 2026-01-08 09:00',
    ]);
    expect(await story('C2')).toEqual([
      'admission to emergency 2026-01-05 09:00',
      'level-change to normal-care 2026-01-07 09:00',
      'discharge 2026-01-12 09:00',
    ]);
    expect(report.changes.map(({ do: what, because }) => [what, because])).toEqual([
      ['correct', null],
      ['void', 'row-gone'],
      ['correct', null],
    ]);
    await importing(EVERYTHING, second.replace('C1,discharge,2026-01-08', 'C1,discharge,2026-01-13'));
    expect((await story('C1')).at(-1)).toBe('discharge 2026-01-13 09:00');
    expect((await importing(EVERYTHING, first)).report.changes.length).toBeGreaterThan(0);
  });

  it('corrects a level, and a disposition', async () => {
    await importing(ADDITIONS, csv('C1,admit,5 9', 'C1,ward,7 9', 'C1,discharge,10 9'));
    const other = mappingWith({
      covers: 'everything',
      activities: {
        ...ACTIVITIES,
        ward: { record: 'level', level: 'intensive-care' },
        discharge: { record: 'discharge', disposition: 'release-b' },
      },
    });
    await importing(other, csv('C1,admit,5 9', 'C1,ward,7 9', 'C1,discharge,10 9'));
    expect(await story('C1')).toContain('level-change to intensive-care 2026-01-07 09:00');
    expect((await pathOf('C1')).entries.at(-1)?.body).toMatchObject({ kind: 'Discharged', disposition: 'release-b' });
  });

  it('voids all of a case that the file does not have any more', async () => {
    await importing(ADDITIONS, csv('C1,admit,5 9', 'C2,admit,6 9'));
    const { report } = await importing(EVERYTHING, csv('C1,admit,5 9'), { allowVoids: 1 });
    expect(await story('C2')).toEqual([]);
    expect(report).toMatchObject({ gone: { gone: 1, covered: 2, withheld: null }, openEnds: { emergency: 1 } });
  });

  it('voids only what its period covers', async () => {
    await importing(ADDITIONS, csv('C1,admit,5 9', 'C1,ward,20 9', 'C2,admit,6 9'));
    const january = mappingWith({ covers: { from: '2026-01-15', to: '2026-01-31' } });
    const { report } = await importing(january, csv('C3,admit,16 9'), { allowVoids: 5 });
    expect(report.gone).toEqual({ covered: 1, gone: 1, withheld: null });
    expect(await story('C1')).toEqual(['admission to emergency 2026-01-05 09:00']);
    expect(await story('C2')).toHaveLength(1);
  });
});

describe('a file that is not whole', () => {
  it('voids nothing when more than one in twenty of what it covers would go, and says how many', async () => {
    await importing(ADDITIONS, csv('C1,admit,5 9', 'C2,admit,6 9', 'C3,admit,7 9'));
    const { report } = await importing(EVERYTHING, csv('C1,admit,5 9', 'C2,admit,6 9'));
    expect(report).toMatchObject({ changes: [], gone: { covered: 3, gone: 1, withheld: 'too-many' } });
    expect(await story('C3')).toHaveLength(1);
  });

  it('voids nothing while a row of it names no case', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => `K${index},admit,5 9`);
    await importing(ADDITIONS, csv(...rows));
    const { report } = await importing(EVERYTHING, csv(...rows.slice(1), ',admit,5 9'));
    expect(report.gone).toEqual({ covered: 40, gone: 1, withheld: 'rows-of-no-case' });
  });

  it('names what earlier files brought and this one does not have', async () => {
    await importing(ADDITIONS, ONE_STAY);
    const { report } = await importing(ADDITIONS, csv('C1,admit,5 9'));
    expect(report).toMatchObject({
      openEnds: {},
      absent: { count: 1, first: [{ kind: 'discharge', when: '2026-01-10 09:00' }] },
    });
  });
});

describe('a file of new rows', () => {
  it('goes on from where the paths are', async () => {
    await importing(ADDITIONS, csv('B1,admit,5 9', 'B2,admit,6 9', 'B2,discharge,20 9', 'B3,admit,7 9'));
    const { report } = await importing(ADDITIONS, csv('B1,ward,21 9', 'B2,readmit,23 9', 'B3,discharge,24 9'));
    expect(report).toMatchObject({ rejected: 0, recorded: { 'level-change': 1, admission: 1, discharge: 1 } });
    expect(report.openEnds).toEqual({ 'normal-care': 1, emergency: 1 });
  });

  it('can be the mended file of rejected rows', async () => {
    const first = await importing(ADDITIONS, csv('C1,admit,5 9', 'C1,discharg,10 9', 'C2,admit,6 9'));
    const cells = new Map([
      [2, ['C1', 'admit', '2026-01-05 09:00']],
      [3, ['C1', 'discharg', '2026-01-10 09:00']],
    ]);
    const rejects = rejectsCsv(first.rejected, { header: first.log.header, mapping: ADDITIONS, cells });
    expect(first.report).toMatchObject({ rejected: 2, recorded: { admission: 1 } });
    const mended = await importing(ADDITIONS, rejects.replace(',discharg,', ',discharge,'));
    expect(mended.report).toMatchObject({ rejected: 0, recorded: { admission: 1, discharge: 1 } });
  });
});

describe('an entry that a person has edited since', () => {
  const byPerson = (key: string): CommandRequest => ({ ...PERSON, idempotencyKey: key, correlationId: key });

  it('is never overwritten: it is listed', async () => {
    await importing(ADDITIONS, ONE_STAY);
    const [, discharge] = (await pathOf('C1')).entries;
    const seen = {
      entryId: discharge!.body.entryId,
      replaces: discharge!.versionId,
      correction: 'wrong-date',
    } as const;
    const entry = {
      facilityId: 'IMP',
      when: '2026-01-11T09:00-05:00',
      disposition: 'release-a',
      planned: true,
      reason: 'improvement',
      acceptImpact: 'late-entry',
    };
    await target.writer.record(
      await clientOf('C1'),
      byPerson('edit'),
      correctEntry({ ...seen, entryFor: () => entry }),
    );
    const { report } = await importing(EVERYTHING, csv('C1,admit,5 9', 'C1,discharge,9 9'));
    expect(report.conflicts).toMatchObject([{ code: 'edited-by-person', entry: { when: '2026-01-11 09:00' } }]);
    expect((await story('C1')).at(-1)).toBe('discharge 2026-01-11 09:00');
  });

  it('is left void, and listed', async () => {
    await importing(ADDITIONS, csv('C1,admit,5 9', 'C1,triage,5 10'));
    const [, triage] = (await pathOf('C1')).entries;
    const voiding = {
      entryId: triage!.body.entryId,
      replaces: triage!.versionId,
      reason: 'did-not-happen',
      narrative: null,
      acceptImpact: null,
    } as const;
    await target.writer.record(await clientOf('C1'), byPerson('void'), (path, context) =>
      voidEntry(voiding, path, context),
    );
    const { report } = await importing(EVERYTHING, csv('C1,admit,5 9', 'C1,triage,5 10'));
    expect(report.conflicts).toMatchObject([{ code: 'voided-by-person' }]);
    expect(await story('C1')).toHaveLength(1);
  });

  it('stays beside the rows when a person recorded it, and a row that says the same adds nothing', async () => {
    await importing(ADDITIONS, csv('C1,admit,5 9'));
    const assessment = { facilityId: 'IMP', when: '2026-01-05T10:00-05:00', parts: ['triage'] };
    await target.writer.record(
      await clientOf('C1'),
      byPerson('typed'),
      recording(useCaseOf('recordAssessment'), assessment),
    );
    const { report } = await importing(EVERYTHING, csv('C1,admit,5 9', 'C1,triage,5 10'));
    expect(report).toMatchObject({ alreadyThere: 2, recorded: { assessment: 0 } });
    expect(await story('C1')).toHaveLength(2);
  });
});

describe('rows that cannot be read', () => {
  it('make their case uncertain: nothing of it is recorded, and other cases are', async () => {
    const text = `case,note,activity,time\nK1,x,admit,2026-01-05 09:00\nK1,"bad" quote,discharge,2026-01-10 09:00\nK1,x,admit,2026-02-05 09:00\nK1,x,discharge,2026-02-10 09:00\nK2,x,admit,2026-01-05 09:00\n`;
    const { report, rejected } = await importing(ADDITIONS, text);
    expect(rejected.map(({ line, code }) => [line, code])).toEqual([
      [2, 'case-uncertain'],
      [3, 'quote-misplaced'],
      [4, 'case-uncertain'],
      [5, 'case-uncertain'],
    ]);
    expect(report).toMatchObject({ newClients: 1, recorded: { admission: 1, discharge: 0 } });
  });

  it('leave what comes before them where the mapping says so', async () => {
    const upToThere = mappingWith({ uncertain: 'up-to-there' });
    await importing(upToThere, csv('K1,admit,5 9', 'K1,vanished,6 9', 'K1,discharge,10 9'));
    expect(await story('K1')).toEqual(['admission to emergency 2026-01-05 09:00']);
  });
});

describe('other forms of a case', () => {
  const dates = mappingWith({ time: { pattern: 'yyyy-MM-dd', zone: 'America/New_York' } });

  it('reads a newest-first file with dates only', async () => {
    const { report } = await importing(
      dates,
      `${HEADER}\nG1,discharge,2026-01-05\nG1,ward,2026-01-05\nG1,admit,2026-01-05\n`,
    );
    expect(report).toMatchObject({
      rejected: 0,
      recorded: { admission: 1, 'level-change': 1, discharge: 1 },
      openEnds: {},
    });
    expect(await story('G1')).toEqual([
      'admission to emergency 2026-01-05',
      'level-change to normal-care 2026-01-05',
      'discharge 2026-01-05',
    ]);
    const again = await importing(
      dates,
      `${HEADER}\nG1,discharge,2026-01-05\nG1,ward,2026-01-05\nG1,admit,2026-01-05\n`,
    );
    expect(again.report).toMatchObject({ alreadyThere: 3, changes: [] });
  });

  it('reads two stays on one day', async () => {
    await importing(
      dates,
      `${HEADER}\nG2,admit,2026-01-05\nG2,discharge,2026-01-05\nG2,readmit,2026-01-05\nG2,ward,2026-01-05\n`,
    );
    expect(currentSituation(await pathOf('G2')).placements).toMatchObject([
      { place: { level: { code: 'normal-care' } } },
    ]);
  });

  it('takes back an earlier row by a cancellation', async () => {
    const canceling = mappingWith({
      activities: { ...ACTIVITIES, cancel: { record: 'cancellation', of: ['discharge'] } },
    });
    await importing(canceling, csv('C1,admit,5 9', 'C1,discharge,8 9'));
    const { report } = await importing(canceling, csv('C1,cancel,9 9'));
    expect(report.changes).toMatchObject([{ do: 'void', because: 'canceled', line: 2 }]);
    expect(await story('C1')).toEqual(['admission to emergency 2026-01-05 09:00']);
    const whole = await importing(canceling, csv('C1,admit,5 9', 'C1,discharge,8 9', 'C1,cancel,9 9'));
    expect(whole.report).toMatchObject({ changes: [], rejected: 0 });
    expect(await story('C1')).toHaveLength(1);
  });

  it('reads a row with start and stop as a stay', async () => {
    const wide = mappingWith({
      columns: { case: 'case', stay: 'stay' },
      activities: {},
      skip: {},
      moments: {
        start: { column: 'from', is: { record: 'admission', level: 'emergency' } },
        stop: { column: 'to', is: { record: 'discharge', disposition: 'release-a' } },
      },
    });
    const { report } = await importing(
      wide,
      `case,stay,from,to\nW1,1,2026-01-05 09:00,2026-01-07 09:00\nW1,2,2026-01-09 09:00,\n`,
    );
    expect(report).toMatchObject({ recorded: { admission: 2, discharge: 1 }, openEnds: { emergency: 1 } });
    const later = await importing(
      wide,
      `case,stay,from,to\nW1,1,2026-01-05 09:00,2026-01-07 09:00\nW1,2,2026-01-09 09:00,2026-01-12 09:00\n`,
    );
    expect(later.report).toMatchObject({ alreadyThere: 3, recorded: { discharge: 1 }, openEnds: {} });
  });

  it('imports a long case in several commands', async () => {
    const hours = Array.from({ length: 150 }, (_, hour) =>
      new Date(Date.UTC(2026, 0, 5, hour)).toISOString().slice(0, 16).replace('T', ' '),
    );
    const rows = hours.map((time, index) => `L1,${index === 0 ? 'admit' : index % 2 ? 'icu' : 'ward'},${time}`);
    const text = [HEADER, ...rows].join('\n');
    expect((await importing(ADDITIONS, text)).report).toMatchObject({ rejected: 0, recorded: { 'level-change': 149 } });
    expect((await importing(ADDITIONS, text)).report).toMatchObject({ alreadyThere: 150 });
  });

  it('records nothing of a long case that the care path refuses near its end', async () => {
    const rows = Array.from({ length: 100 }, (_, day) => {
      const time = new Date(Date.UTC(2026, 0, 5 + day, 14)).toISOString().slice(0, 10);
      return `L2,${day === 0 ? 'admit' : day % 2 ? 'icu' : 'ward'},${time} 09:00`;
    });
    const closing = { code: 'IMP', closedOn: '2026-04-10' };
    await target.organization.closeFacility(
      jobTerms({ principal: 'director', correlationId: 'close' }, 'close'),
      closing,
    );
    const { report, rejected } = await importing(ADDITIONS, [HEADER, ...rows].join('\n'));
    expect(report).toMatchObject({ recorded: { admission: 0, 'level-change': 0 }, rejected: 100, openEnds: {} });
    expect(rejected.filter(({ code }) => code !== 'case-uncertain')).toHaveLength(1);
  });

  it('knows that a recorded death has ended the stay', async () => {
    await importing(ADDITIONS, csv('D1,admit,5 9'));
    const death = { facilityId: 'IMP', when: '2026-01-08T09:00-05:00' };
    const byPerson = { ...PERSON, idempotencyKey: 'death', correlationId: 'death' };
    await target.writer.record(await clientOf('D1'), byPerson, recording(useCaseOf('recordDeath'), death));
    const { rejected } = await importing(ADDITIONS, csv('D1,discharge,9 9'));
    expect(rejected).toMatchObject([
      { code: 'released-without-admission', see: { entry: { when: '2026-01-08 09:00' } } },
    ]);
  });
});

describe('taking back a batch that corrected another', () => {
  it('gives the entries what they said before it', async () => {
    await importing(ADDITIONS, ONE_STAY, { batch: 'first' });
    await importing(EVERYTHING, csv('C1,admit,4 9', 'C1,triage,4 10'), { batch: 'second', allowVoids: 1 });
    expect(await story('C1')).toEqual(['admission to emergency 2026-01-04 09:00', 'assessment 2026-01-04 10:00']);
    const log = await openSqliteEventLog({ file: `${data}/log.db`, readonly: true });
    const batch = await findBatch(log, 'second');
    await log.close();
    const undone = await undoBatch(batch!, {
      writer: target.writer,
      name: 'second',
      reason: 'did-not-happen',
      stopped: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect(undone).toMatchObject({ voided: 1, restored: 2, kept: [] });
    expect(await story('C1')).toEqual(['admission to emergency 2026-01-05 09:00', 'discharge 2026-01-10 09:00']);
    expect((await importing(EVERYTHING, ONE_STAY)).report).toMatchObject({ alreadyThere: 2, changes: [] });
  });
});
