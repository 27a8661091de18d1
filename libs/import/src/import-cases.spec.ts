import type { CommandRequest } from '@throughline/kernel';
import { admit, NO_TERMS, placementMeant, recordEntry, situationAt } from '@throughline/care-path';
import type { Decide } from '@throughline/care-path-application';
import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from '@throughline/testing';
import { onTheWall } from '@throughline/time';
import { openDataDirectory } from './data-directory-target.js';
import { importCases } from './import-cases.js';
import { importerOf, registrationKeyOf } from './import-identity.js';
import type { ImportTarget } from './import-target.js';
import { planFile, readMapping } from './plan-file.js';
import type { CasePlan } from './plan.js';
import { prepareFacility } from './prepare-facility.js';
import { findBatch, undoBatch } from './undo-batch.js';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const mapping = await readMapping(fromRoot('packs/hospital-log.mapping.yaml'));
const { cases } = await planFile(fromRoot('test/data/invented-log.csv'), mapping, { now: Date.now() });
const ENTRIES = cases.reduce((sum, { entries }) => sum + entries.length, 0);
const never = new AbortController().signal;
const scratch = scratchFolder();

let target: ImportTarget;
let data: string;
let number = 0;
beforeEach(async () => {
  data = scratch.path(`data-${(number += 1)}`);
  target = await openDataDirectory({ dataDirectory: data, tenant: 'demo' });
  await prepareFacility(target, {
    mapping,
    facilityId: null,
    batch: 'setting-up',
    packFolders: [fromRoot('packs')],
  });
});
afterEach(() => target.close());

const importing = (
  plans: readonly CasePlan[],
  batch: string,
  stopped = never,
  onProgress: (done: number) => void = () => undefined,
) => importCases(plans, target, { mapping, facilityId: 'HOSP', batch, stopped, onProgress });

/** The client whom the import has registered for a case. */
const clientOf = (name: string): string =>
  target.vault.search({ recordNumber: { system: mapping.system, value: name }, facilities: 'all', limit: 1 })
    .clients[0]!.clientId;

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
    const first = await importing(cases, 'first', stopping.signal, (done) => done >= 5 && stopping.abort());
    expect(first.recordedInAll).toBeGreaterThanOrEqual(5);
    expect(first.recordedInAll).toBeLessThan(ENTRIES);
    const second = await importing(cases, 'second');
    expect({ recorded: first.recordedInAll + second.recordedInAll, there: second.alreadyThere }).toEqual({
      recorded: ENTRIES,
      there: first.recordedInAll,
    });
  });

  it('rejects a row that contradicts what a person has recorded, with the sentence of the path, and imports the others', async () => {
    const [fourth] = cases.filter(({ case: name }) => name === 'P-04') as [CasePlan];
    await importing(
      [{ ...fourth, entries: fourth.entries.filter(({ act }) => act.record === 'assessment') }],
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
    await typeIn(clientOf('P-04'), 'typed', (path, context) => admit(command, path, context));
    const counts = await importing([fourth], 'all of it');
    expect(counts.refused).toMatchObject([
      {
        line: 19,
        case: 'P-04',
        activity: 'ER Registration',
        code: 'track-occupied',
        sentence: expect.stringContaining('Another placement is open on this track'),
      },
    ]);
    expect(counts.recorded['level-change']).toBe(2);
  });

  it('keeps the case as a record number in the vault', async () => {
    await importing(cases, 'first');
    expect(target.vault.identityOf(clientOf('P-01'))).toMatchObject({
      familyName: 'Case P-01',
      recordNumbers: [{ system: 'hospital-log', value: 'P-01' }],
    });
  });

  it('finds each client again by the case, however often it is asked', () => {
    const registration = {
      principal: importerOf(mapping),
      idempotencyKey: registrationKeyOf('P-99'),
      facilityId: 'HOSP',
      identity: null,
    };
    expect(target.vault.register(registration).clientId).toBe(target.vault.register(registration).clientId);
  });
});

describe('taking an import back', () => {
  it('voids what it recorded, but nothing of a path where an entry of others hangs on it', async () => {
    await importing(cases, 'the-batch');
    const discharged = at('2023-11-20', '10:00');
    await typeIn(clientOf('P-04'), 'discharge', (path, context) => {
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
    const log = await openSqliteEventLog({ file: `${data}/log.db`, readonly: true });
    const batch = await findBatch(log, 'the-batch');
    await log.close();
    const undone = await undoBatch(batch!, {
      writer: target.writer,
      name: 'the-batch',
      reason: 'duplicate',
      stopped: never,
      onProgress: () => undefined,
    });
    const kept = (await target.writer.read(clientOf('P-04'), 'all')).entries;
    const typedIn = kept.at(-1)?.body.entryId;
    expect(undone).toEqual({
      voided: ENTRIES - (kept.length - 1),
      alreadyVoid: 0,
      others: 0,
      kept: [{ clientId: clientOf('P-04'), entries: kept.length - 1, inTheWay: [typedIn] }],
    });
    expect(kept.every(({ active }) => active)).toBe(true);
    const path = await target.writer.read(clientOf('P-01'), 'all');
    expect(path.entries.every(({ active, voided }) => !active && voided?.reason === 'duplicate')).toBe(true);
  });

  it('leaves the entries of another batch alone', async () => {
    await importing(cases.slice(0, 2), 'one');
    const counts = await importing(cases, 'two');
    const log = await openSqliteEventLog({ file: `${data}/log.db`, readonly: true });
    const batch = await findBatch(log, 'two');
    await log.close();
    expect([...batch!.entries.values()].flat()).toHaveLength(counts.recordedInAll);
  });
});
