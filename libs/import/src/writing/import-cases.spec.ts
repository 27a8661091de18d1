import type { CommandRequest } from '@throughline/kernel';
import { admit, NO_TERMS, placementMeant, recordEntry, situationAt } from '@throughline/care-path';
import type { Decide } from '@throughline/care-path-application';
import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from '@throughline/testing';
import { onTheWall } from '@throughline/time';
import { readMapping } from '../file/read-log.js';
import { importerOf, registrationKeyOf } from './import-identity.js';
import type { ImportTarget } from './import-target.js';
import { importFile, importText, openFor, type TextTerms } from './imported-text.fixture.js';
import { findBatch, undoBatch } from './undo-batch.js';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const mapping = await readMapping(fromRoot('packs/hospital-log.mapping.yaml'));
const LOG = fromRoot('test/data/invented-log.csv');
const [HEADER, ...ROWS] = (await readFile(LOG, 'utf8')).trimEnd().split('\n');
/** What the rows of the invented log that can be read, and do not contradict their case, come to. */
const ENTRIES = 15;
const never = new AbortController().signal;
const scratch = scratchFolder();

let target: ImportTarget;
let data: string;
let number = 0;
beforeEach(async () => {
  data = scratch.path(`data-${(number += 1)}`);
  target = await openFor(mapping, data);
});
afterEach(() => target.close());

const importing = async (batch: string, terms: TextTerms = {}) =>
  (await importFile(target, mapping, LOG, { batch, ...terms })).report;
const importingRows = (rows: readonly string[], batch: string) =>
  importText(target, mapping, { file: scratch.path('some.csv'), text: `${[HEADER, ...rows].join('\n')}\n` }, { batch });
const recorded = ({ recorded: counts }: Awaited<ReturnType<typeof importing>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** The client whom the import has registered for a case. */
const clientOf = async (name: string): Promise<string> => {
  const recordNumber = { system: mapping.system, value: name };
  return (await target.vault.search({ recordNumber, facilities: 'all', limit: 1 })).clients[0]!.clientId;
};

const byPerson = (key: string): CommandRequest => ({
  name: 'Typed',
  body: {},
  actor: { id: 'someone', kind: 'person', roles: ['director'] },
  facilities: 'all',
  idempotencyKey: key,
  correlationId: key,
});
const typeIn = (clientId: string, key: string, decide: Decide) => target.writer.record(clientId, byPerson(key), decide);
const at = (date: string, time: string) => onTheWall('Europe/Amsterdam', date, time)!;

describe('importing cases', () => {
  it('goes on where it was stopped: nothing is lost and nothing is there twice', async () => {
    const stopping = new AbortController();
    const first = await importing('first', {
      stopped: stopping.signal,
      onProgress: (done) => done >= 5 && stopping.abort(),
    });
    expect(recorded(first)).toBeGreaterThanOrEqual(5);
    const second = await importing('second');
    expect({ recorded: recorded(first) + recorded(second), there: second.alreadyThere }).toEqual({
      recorded: ENTRIES,
      there: recorded(first),
    });
  });

  it('rejects a row that contradicts what a person has recorded, names that entry, and imports the other cases', async () => {
    const fourth = ROWS.filter((row) => row.startsWith('P-04'));
    await importingRows(
      fourth.filter((row) => row.includes('Triage')),
      'triage only',
    );
    const command = {
      ...NO_TERMS,
      facilityId: 'HOSP',
      programId: null,
      level: 'emergency',
      track: null,
      effective: at('2023-10-28', '23:40'),
      source: null,
      narrative: null,
    };
    await typeIn(await clientOf('P-04'), 'typed', (path, context) => admit(command, path, context));
    const { report, rejected } = await importingRows([...fourth, ...ROWS.slice(0, 2)], 'all of it');
    expect(rejected).toMatchObject([
      {
        line: 2,
        case: 'P-04',
        code: 'already-admitted',
        see: { entry: { kind: 'admission to emergency', when: '2023-10-28 23:40' } },
      },
      { line: 4, code: 'case-uncertain' },
      { line: 5, code: 'case-uncertain' },
    ]);
    expect(report).toMatchObject({ alreadyThere: 1, recorded: { admission: 1, assessment: 1 } });
  });

  it('keeps the case as a record number in the vault', async () => {
    await importing('first');
    expect(await target.vault.identityOf(await clientOf('P-01'))).toMatchObject({
      familyName: 'Case P-01',
      recordNumbers: [{ system: 'hospital-log', value: 'P-01' }],
    });
  });

  it('finds each client again by the case, however often it is asked', async () => {
    const registration = {
      principal: importerOf(mapping),
      idempotencyKey: registrationKeyOf('P-99'),
      facilityId: 'HOSP',
      identity: null,
    };
    const { clientId } = await target.vault.register(registration);
    expect((await target.vault.register(registration)).clientId).toBe(clientId);
  });
});

describe('taking an import back', () => {
  const undo = async (name: string) => {
    const log = await openSqliteEventLog({ file: `${data}/log.db`, readonly: true });
    const batch = await findBatch(log, name);
    await log.close();
    const undoing = { writer: target.writer, name, reason: 'duplicate', stopped: never, onProgress: () => undefined };
    return undoBatch(batch!, undoing as Parameters<typeof undoBatch>[1]);
  };

  it('voids what it recorded, but nothing of a path where an entry of others hangs on it', async () => {
    await importing('the-batch');
    const discharged = at('2023-11-20', '10:00');
    await typeIn(await clientOf('P-04'), 'discharge', (path, context) => {
      const placementId = placementMeant(
        situationAt(path, { kind: 'Discharged', effective: discharged }, NO_TERMS, context),
        null,
        'treatment',
      );
      const entry = {
        kind: 'Discharged',
        effective: discharged,
        facilityId: 'HOSP',
        narrative: null,
        placementId,
        disposition: 'release-a',
        planned: true,
        destination: null,
      } as const;
      return recordEntry({ ...NO_TERMS, reason: 'improvement', entry }, path, context);
    });
    const undone = await undo('the-batch');
    const kept = (await target.writer.read(await clientOf('P-04'), 'all')).entries;
    const typedIn = kept.at(-1)?.body.entryId;
    expect(undone).toEqual({
      voided: ENTRIES - (kept.length - 1),
      restored: 0,
      alreadyVoid: 0,
      others: 0,
      kept: [{ clientId: await clientOf('P-04'), entries: kept.length - 1, inTheWay: [typedIn] }],
    });
    expect(kept.every(({ active }) => active)).toBe(true);
    const path = await target.writer.read(await clientOf('P-01'), 'all');
    expect(path.entries.every(({ active, voided }) => !active && voided?.reason === 'duplicate')).toBe(true);
  });

  it('leaves the entries of another batch alone', async () => {
    const { report } = await importingRows(ROWS.slice(0, 7), 'one');
    const { voided } = await importing('two').then(() => undo('two'));
    expect(voided).toBe(ENTRIES - recorded(report));
  });

  it('gives what the file says when the file is imported again', async () => {
    await importing('one');
    await undo('one');
    expect(recorded(await importing('again'))).toBe(ENTRIES);
  });
});
