import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { mintDemoToken, readSettings, startService } from '@throughline/api';
import { dataFilesIn, openDisclosures } from '@throughline/embedded';
import { scratchFolder } from '@throughline/testing';
import type { ExportedView } from '../export/exported-columns.js';
import { exportRows } from './export-rows.js';
import { runHere } from './run-here.fixture.js';

const scratch = scratchFolder();
const data = () => scratch.path('data');
const STEP = 4;
/** How many steps are written at most between two kills. */
const STEPS_MAX = 4;
const FILES: readonly (readonly [ExportedView, 'csv' | 'ndjson'])[] = [
  ['placements', 'csv'],
  ['placements', 'ndjson'],
  ['moves', 'csv'],
  ['moves', 'ndjson'],
  ['obligations', 'ndjson'],
];
const wholeOf = (view: string, format: string) => scratch.path(`whole-${view}.${format}`);
const cutOf = (view: string, format: string) => scratch.path(`cut-${view}.${format}`);

class Killed extends Error {}

/** Ends as by a kill before one of the next steps. */
async function killedOnTheWay(view: ExportedView, to: string, more: { readonly facility?: readonly string[] } = {}) {
  let steps = randomInt(STEPS_MAX);
  const stopped = Object.assign(new AbortController().signal, {
    throwIfAborted: () => {
      steps -= 1;
      if (steps < 0) throw new Killed();
    },
  });
  const terminal = { out: () => undefined, note: () => undefined, notes: new PassThrough(), interactive: false };
  const context = { terminal: { ...terminal, colored: false }, env: {}, stopped };
  try {
    await exportRows(view, { to, data: data(), step: STEP, ...more }, context);
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    // A kill leaves more than it says: what was being written.
    if (randomInt(2) === 0) await appendFile(`${to}.part`, '{"clientId":"0190');
    return true;
  }
}

/** Begun, and killed before it ended. */
async function begun(
  view: ExportedView,
  to: string,
  more: { readonly facility?: readonly string[] } = {},
): Promise<void> {
  if (!(await killedOnTheWay(view, to, more))) throw new Error('It came to its end: there are too few rows.');
}

const settings = () =>
  readSettings({ THROUGHLINE_DATA: data(), THROUGHLINE_PORT: '0', THROUGHLINE_LOG_LEVEL: 'fatal' });

/** Runs the service until its views have followed what was recorded meanwhile. */
async function served(record: (ask: (path: string, body: object) => Promise<void>) => Promise<void>): Promise<void> {
  const service = await startService({ ...settings(), projector: 'inline' });
  const { dataDirectory, tenant } = settings();
  const token = await mintDemoToken({ dataDirectory, tenant, roles: ['director'], facilities: 'all' });
  try {
    await record(async (path, body) => {
      const answer = await fetch(`${service.url}${path}`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': `${path}-${Date.now()}`,
        },
        body: JSON.stringify(body),
      });
      if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    });
    await service.parts.viewQueries.waitFor(await service.parts.log.head(), 60_000);
  } finally {
    await service.close();
  }
}

const linesOf = async (file: string) => (await readFile(file, 'utf8')).trimEnd().split('\n');
const exported = (view: string, to: string, ...more: readonly string[]) =>
  runHere(['export', view, '--to', to, '--data', data(), ...more]);

beforeAll(async () => {
  await runHere(['demo', '--clients', '25', '--until', '2026-06-01', '--data', data()]);
  await served(async () => undefined);
  for (const [view, format] of FILES) {
    await exported(view, wholeOf(view, format));
    await begun(view, cutOf(view, format));
  }
  // What is exported changes: who is present is voided or discharged, and somebody is new.
  const placements = (await linesOf(wholeOf('placements', 'ndjson'))).map((line) => JSON.parse(line));
  const present = placements.filter(({ status, to }) => status === 'present' && to === null);
  await served(async (record) => {
    for (const { clientId, facilityId } of present.slice(0, 3))
      await record(`/v1/clients/${clientId}/leaves`, {
        facilityId,
        leave: 'therapeutic',
        when: new Date().toISOString(),
        reason: 'clinical-judgment',
      });
  });
}, 600_000);

describe('an export that was killed', () => {
  it.each(FILES)(
    'of %s as %s goes on, and is byte for byte what it would have been',
    async (view, format) => {
      let runs = 1;
      while (await killedOnTheWay(view, cutOf(view, format))) runs += 1;
      expect(await readFile(cutOf(view, format), 'utf8')).toBe(await readFile(wholeOf(view, format), 'utf8'));
      expect(existsSync(`${cutOf(view, format)}.part`)).toBe(false);
      expect(existsSync(`${cutOf(view, format)}.part.json`)).toBe(false);
      // Each run is in the ledger, with the state that its rows are of.
      const ledger = openDisclosures(dataFilesIn(data()), () => undefined);
      const rows = (await ledger.list(null, 1_000)).filter(({ what }) => what === `export of ${view} as ${format}`);
      await ledger.close();
      expect(rows.length).toBeGreaterThan(runs);
      expect(new Set(rows.map(({ to }) => to)).size).toBe(1);
    },
    300_000,
  );

  it('is of the state in which it was begun: another one now has other rows', async () => {
    await exported('placements', scratch.path('now.ndjson'));
    expect(await linesOf(scratch.path('now.ndjson'))).not.toEqual(await linesOf(wholeOf('placements', 'ndjson')));
  });

  it('says where it goes on', async () => {
    const to = scratch.path('said.ndjson');
    do await begun('moves', to);
    while (JSON.parse(await readFile(`${to}.part.json`, 'utf8')).rows === 0);
    const { rows } = JSON.parse(await readFile(`${to}.part.json`, 'utf8'));
    expect((await exported('moves', to)).notes).toContain(`Going on behind the first ${rows} rows`);
  });

  it('keeps what was written for its owner alone', async () => {
    const to = scratch.path('private.csv');
    await begun('placements', to);
    for (const file of [`${to}.part`, `${to}.part.json`]) expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it.each([
    ['other facilities', 'export-of-another-query', ['placements', '--facility', 'DAL'], null],
    ['another view', 'export-of-another-query', ['moves'], null],
    ['another format', 'export-of-another-query', ['placements', '--format', 'ndjson'], null],
    ['another log', 'export-of-another-log', ['placements'], { logId: '00000000-0000-4000-8000-000000000000' }],
    ['a later state of the log than there is', 'export-of-another-log', ['placements'], { position: 'f'.repeat(16) }],
  ] as const)('is refused with %s, and nothing of it is lost', async (_, code, [view, ...more], changed) => {
    const to = scratch.path(`of-${code}.csv`);
    if (!existsSync(`${to}.part`)) await begun('placements', to);
    const state = await readFile(`${to}.part.json`, 'utf8');
    const part = await readFile(`${to}.part`, 'utf8');
    if (changed) await writeFile(`${to}.part.json`, JSON.stringify({ ...JSON.parse(state), ...changed }));
    const refused = await exported(view, to, ...more);
    expect(refused).toMatchObject({ exit: 1, notes: expect.stringContaining(`(${code})`) });
    expect(refused.notes).toContain('to begin again');
    expect(await readFile(`${to}.part`, 'utf8')).toBe(part);
    await writeFile(`${to}.part.json`, state);
    expect(existsSync(to)).toBe(false);
  });

  it.each([
    ['its part is shorter than it says', (to: string) => truncate(`${to}.part`, 3)],
    ['what was kept of it is damaged', (to: string) => writeFile(`${to}.part.json`, '{"rows":')],
  ])('begins again when %s', async (_, harm) => {
    const to = scratch.path('harmed.ndjson');
    await begun('placements', to);
    await harm(to);
    expect(await exported('placements', to)).toMatchObject({ exit: 0 });
    await exported('placements', scratch.path('fresh.ndjson'));
    expect(await readFile(to, 'utf8')).toBe(await readFile(scratch.path('fresh.ndjson'), 'utf8'));
  });

  it('begins again as Parquet, and leaves no part', async () => {
    const to = scratch.path('rows.parquet');
    await begun('placements', to);
    expect(existsSync(`${to}.part`) || existsSync(`${to}.part.json`)).toBe(false);
    expect(await exported('placements', to)).toMatchObject({ exit: 0 });
  });
});
