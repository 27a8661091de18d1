import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { provideLog } from './black-box/log-server.js';
import { Running } from './black-box/running.js';
import { freshDataDirectory, removeDataDirectory, throughline } from './black-box/throughline-process.js';

const folder = fileURLToPath(new URL('../../docs/import/', import.meta.url));

type Row = Readonly<Record<string, string>>;
const rowsOf = (file: string, delimiter = ','): readonly Row[] =>
  parse(readFileSync(`${folder}${file}`, 'utf8'), { columns: true, delimiter });

/** From when a case was at a level, UTC ms; null for its end. Computed here from the file alone. */
interface Step {
  readonly who: string;
  readonly at: number;
  readonly level: string | null;
}

/** How many are at each level at an instant: the last step of each by then. */
function censusOf(steps: readonly Step[], at: number): Readonly<Record<string, number>> {
  const last = new Map<string, Step>();
  for (const step of steps.toSorted((a, b) => a.at - b.at)) if (step.at <= at) last.set(step.who, step);
  const counts: Record<string, number> = {};
  for (const { level } of last.values()) if (level !== null) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}

const CARE: Row = { iop: '2.1', php: '2.5', residential: '3.5' };

/** A stay is by its own id: one person may have several. */
const staysFolded = (): readonly Step[] =>
  rowsOf('stays.csv').flatMap(({ Id, START, STOP, CARE: care }) => [
    { who: Id!, at: Date.parse(START!), level: CARE[care!]! },
    ...(STOP ? [{ who: Id!, at: Date.parse(STOP), level: null }] : []),
  ]);

const CONCEPTS: Readonly<Record<string, string | null>> = {
  Residential: '3.5',
  'Day program': '2.5',
  'Intensive outpatient': '2.1',
  Discharge: null,
};

/** Chicago is six hours behind UTC until 8 March 2026, 8:00 UTC, and five from then on. */
function chicago(shown: string): number {
  const [, month, day, year, hour, minute, half] = /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+) ([AP])M$/.exec(shown)!.map(String);
  const utc = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    (Number(hour) % 12) + (half === 'P' ? 12 : 0),
    Number(minute),
  );
  return utc + (utc + 6 * 3_600_000 < Date.UTC(2026, 2, 8, 8) ? 6 : 5) * 3_600_000;
}

const eventsFolded = (): readonly Step[] =>
  rowsOf('events.csv', ';')
    .filter(({ lifecycle, concept }) => lifecycle === 'complete' && concept! in CONCEPTS)
    .map(({ case: who, concept, timestamp }) => ({ who: who!, at: chicago(timestamp!), level: CONCEPTS[concept!]! }));

const MONTHLY: Readonly<Record<string, string | null>> = {
  admitted: '2.5',
  'to IOP': '2.1',
  'to residential': '3.5',
  discharged: null,
};

/** A day is counted from its start but for a discharge, which counts from its end. Denver is seven hours behind UTC. */
const monthlyFolded = (...files: readonly string[]): readonly Step[] =>
  files.flatMap((file) =>
    rowsOf(file).map(({ case: who, what, when }) => {
      const start = Date.parse(`${when}T07:00:00Z`);
      return { who: who!, at: what === 'discharged' ? start + 86_399_999 : start, level: MONTHLY[what!]! };
    }),
  );

describe.each([
  ['stays in wide rows, at two sites in two zones', [['stays', 'stays']], staysFolded, {}],
  ['an event log with start and complete, newest first', [['events', 'events']], eventsFolded, { cases: 10 }],
  [
    'a file a month',
    [
      ['monthly', 'january'],
      ['monthly', 'february'],
    ],
    () => monthlyFolded('january.csv', 'february.csv'),
    {},
  ],
  [
    'a file a month, then the whole export corrected',
    [
      ['monthly', 'january'],
      ['monthly', 'february'],
      ['corrected', 'corrected'],
    ],
    () => monthlyFolded('corrected.csv'),
    { alreadyThere: 54, recorded: 0 },
  ],
])('%s', (_what, files, folded, expected) => {
  let running: Running;
  let data: string;
  let report: {
    readonly rejected: number;
    readonly recorded: Readonly<Record<string, number>>;
    readonly openEnds: object;
  };

  beforeAll(async () => {
    data = freshDataDirectory();
    await provideLog(data);
    for (const [mapping, file] of files) {
      const named = ['--mapping', `${folder}${mapping}.mapping.yaml`, `${folder}${file}.csv`];
      report = JSON.parse(await throughline(data, 'import', ...named, '--json')) as typeof report;
    }
    running = await Running.start({ data });
  }, 120_000);
  afterAll(async () => {
    await running.end();
    removeDataDirectory(data);
  });

  it('goes in without a rejected row', () => {
    const recorded = Object.values(report.recorded).reduce((sum, count) => sum + count, 0);
    expect({ ...report, recorded }).toMatchObject({ rejected: 0, ...expected });
  });

  it('is open where the paths of the cases of the last file end', () => {
    const [, last] = files.at(-1)!;
    const named = new Set(rowsOf(`${last}.csv`, last === 'events' ? ';' : ',').map((row) => row['Id'] ?? row['case']));
    const own = folded().filter(({ who }) => named.has(who));
    expect(report.openEnds).toEqual(censusOf(own, Date.parse('2026-09-01T00:00:00Z')));
  });

  it.each(['2026-01-15', '2026-01-31', '2026-02-10', '2026-02-20', '2026-03-08', '2026-03-20'])(
    'gives the census of %s, noon UTC, that the file itself gives',
    async (day) => {
      const asOf = `${day}T12:00:00Z`;
      const { body } = await running.as('director').get(`/v1/census?asOf=${asOf}&groupBy=level`);
      const groups = (body as unknown as { groups: { level: string; census: number }[] }).groups;
      const counted = Object.fromEntries(
        groups.filter(({ census }) => census > 0).map(({ level, census }) => [level, census]),
      );
      expect(counted).toEqual(censusOf(folded(), Date.parse(asOf)));
    },
  );
});
