import { GRACE, ROWAN_DIRECTOR, RunningService } from '../running-service.fixture.js';

const ANALYST = 'analyst.ann@HAWTHORN';
let service: RunningService;
beforeAll(async () => {
  service = await RunningService.start();
  await service.admitted();
  await service.admitted();
  await service.post('/v1/clients', { facilityId: 'HAWTHORN', anonymous: true });
});
afterAll(() => service.stop());

/** The lines of a file, each by its headings. */
const linesOf = async (url: string, as = GRACE): Promise<readonly Readonly<Record<string, string>>[]> => {
  const { status, text } = await service.get(url, { as });
  expect([url, status]).toEqual([url, 200]);
  const [headings = '', ...lines] = text.trimEnd().split('\r\n');
  const names = headings.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])));
};
const textOf = (value: unknown): string => (value === null ? '' : String(value as string | number));

describe('the clients as a file', () => {
  it('are the clients of the list, each on one line, with where they stand', async () => {
    const { items } = (await service.get('/v1/clients?limit=100')).body;
    const lines = await linesOf('/v1/clients.csv');
    expect(lines.map(({ clientId }) => clientId)).toEqual(items.map(({ clientId }: { clientId: string }) => clientId));
    expect(lines.map(({ levels }) => levels).toSorted()).toEqual(['', '2.1', '2.1']);
    expect(lines.find(({ levels }) => levels !== '')).toMatchObject({
      registeredFacilityId: 'HAWTHORN',
      facilities: 'HAWTHORN',
      placedAt: 'HAWTHORN',
      statuses: 'present',
      stale: 'no',
    });
  });

  it('are those of the facilities asked for and of the caller, as of any instant', async () => {
    expect(await linesOf('/v1/clients.csv', ROWAN_DIRECTOR)).toEqual([]);
    expect(await linesOf('/v1/clients.csv?facilityId=ROWAN')).toEqual([]);
    const before = await linesOf('/v1/clients.csv?asOf=2020-01-01');
    expect(before.map(({ levels }) => levels)).toEqual(['', '', '']);
  });

  it('are for those who may see paths', async () => {
    const { status } = await service.get('/v1/clients.csv', { as: ANALYST });
    expect(status).toBe(403);
  });
});

describe('the census as a file', () => {
  it('has a line for each group, with the counts of the answer and the time that they hold for', async () => {
    const { groups } = (await service.get('/v1/census?groupBy=facility,level', { as: ANALYST })).body;
    const lines = await linesOf('/v1/census.csv?groupBy=facility,level', ANALYST);
    expect(lines).toEqual(
      groups.map((group: Readonly<Record<string, unknown>>) =>
        expect.objectContaining(
          Object.fromEntries(Object.entries(group).map(([name, value]) => [name, textOf(value)])),
        ),
      ),
    );
    expect(lines[0]).toMatchObject({ asOf: expect.stringMatching(/Z$/), knownAt: '', phase: '', census: '2' });
    expect(await linesOf('/v1/census.csv?asOf=2020-01-01')).toEqual([]);
  });
});

describe('the board as a file', () => {
  it('has a line for each program, each facility, and the total, with the figures of the board', async () => {
    const url = 'since=2026-01-01&knownAt=2030-01-01';
    const { programs, sites, totals } = (await service.get(`/v1/census/board?${url}`)).body;
    const lines = await linesOf(`/v1/census/board.csv?${url}`);
    expect(lines.map(({ counts }) => counts)).toEqual([
      ...programs.map(() => 'program'),
      ...sites.map(() => 'facility'),
      'total',
    ]);
    for (const [index, row] of [...programs, ...sites, totals].entries()) {
      const { opening, inTreatment, withoutAuthorization, capacity } = row;
      expect(lines[index]).toMatchObject({
        since: '2026-01-01',
        knownAt: '2030-01-01',
        opening: textOf(opening),
        inTreatment: textOf(inTreatment),
        withoutAuthorization: textOf(withoutAuthorization),
        capacity: textOf(capacity),
      });
    }
    expect(lines.at(-1)).toMatchObject({ facilityId: '', level: '', inTreatment: '2' });
  });

  it('asks for the start of its window, and for one that is not ahead', async () => {
    const missing = await service.get('/v1/census/board.csv');
    const ahead = await service.get('/v1/census/board.csv?since=2030-01-02&asOf=2030-01-01');
    expect([missing.status, ahead.status, ahead.body.errors[0].code]).toEqual([400, 400, 'period-out-of-order']);
  });
});

const FILES = [
  '/v1/census.csv',
  '/v1/census/board.csv?since=2026-05-25T00:00Z',
  '/v1/clients.csv',
  '/v1/transitions.csv',
  '/v1/placements.csv',
  '/v1/obligations.csv',
  '/v1/worklist/clients.csv',
  '/v1/proposals.csv',
  '/v1/planned-moves.csv',
];

describe.each(FILES)('%s with a preface', (url) => {
  it('is the same file after lines that say what it is', async () => {
    const asked = `${url}${url.includes('?') ? '&' : '?'}asOf=2026-06-01T00:00Z&facilityId=HAWTHORN`;
    const [plain, prefaced] = [await service.get(asked), await service.get(`${asked}&preface=true`)];
    expect([plain.status, prefaced.status]).toEqual([200, 200]);
    expect([plain, prefaced].map(({ headers }) => headers['content-type'])).toEqual([
      'text/csv; charset=utf-8; header=present',
      'text/csv; charset=utf-8',
    ]);
    const lines = prefaced.text.split('\r\n');
    const after = lines.findIndex((line: string) => !line.startsWith('# '));
    expect(lines.slice(after).join('\r\n')).toBe(plain.text);
    expect(lines.slice(0, after)).toEqual(
      expect.arrayContaining([
        '# As of,2026-06-01T00:00Z',
        expect.stringMatching(/^# Filters,.*facilityId=HAWTHORN/),
        expect.stringMatching(/^# Notice,42 CFR part 2 prohibits/),
      ]),
    );
  });
});

it('counts the placement periods of the list, and their clients', async () => {
  const { items } = (await service.get('/v1/placements?limit=100')).body;
  const { total, clients } = (await service.get('/v1/placements/counts')).body;
  expect([total, clients]).toEqual([
    items.length,
    new Set(items.map(({ clientId }: { clientId: string }) => clientId)).size,
  ]);
});
