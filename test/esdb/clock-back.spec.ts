import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSite } from '../acceptance/black-box/provider.ts';
import { Running } from '../acceptance/black-box/running.ts';
import { intake, Story } from '../acceptance/black-box/story.ts';
import { freshDataDirectory } from '../acceptance/black-box/throughline-process.ts';
import { EsdbServer } from '../services/esdb/esdb-server.ts';

const HOUR_MS = 3_600_000;
const dayBefore = (days: number) => new Date(Date.now() - days * 24 * HOUR_MS).toISOString().slice(0, 10);

interface Answer {
  readonly items?: readonly { readonly hoursLate: number | null }[];
  readonly total?: unknown;
  readonly freshness?: unknown;
}

/** Two nodes lead in turn; the clock of the second stands two hours behind. */
describe('a log server whose time goes back', () => {
  const data = freshDataDirectory();
  const environment: Record<string, string> = {};
  let server: EsdbServer;
  let running: Running;
  let beforeAnything: string;
  let afterEverything = '';
  let story: Story;

  beforeAll(async () => {
    server = await EsdbServer.start();
    environment['THROUGHLINE_EVENT_STORE'] = server.address;
    beforeAnything = new Date(Date.now() - 60_000).toISOString();
    running = await Running.start({ data, environment });
    await openSite(running, { code: 'NORTH', name: 'North', pack: 'asam-3e-adult' });
    story = await Story.of(running, 'NORTH');
    await intake(story, dayBefore(3), { level: '2.1' });
    server.now = () => Date.now() - 2 * HOUR_MS;
    await story.record('clinician', 'admissions', `${dayBefore(2)} 09:00`, { level: '2.1' });
    server.now = Date.now;
    afterEverything = new Date().toISOString();
  }, 120_000);
  afterAll(async () => {
    await running.end();
    server.stop();
  });

  const asked = async (path: string, query: Record<string, string> = {}): Promise<Answer> => {
    const { status, body, text } = await running.as('director').get<Answer>(path, query);
    if (status !== 200) throw new Error(text);
    const { freshness: _freshness, ...rest } = body;
    return rest;
  };
  const questions = async () => [
    await asked('/v1/census', { asOf: afterEverything }),
    await asked('/v1/census', { asOf: afterEverything, knownAt: beforeAnything }),
    await asked('/v1/census', { asOf: afterEverything, knownAt: afterEverything }),
    await asked('/v1/transitions'),
    await asked('/v1/transitions', { knownAt: beforeAnything }),
  ];

  it('has nobody known before anything was recorded, though an event bears an earlier time', async () => {
    expect(await asked('/v1/transitions', { knownAt: beforeAnything })).toMatchObject({ items: [] });
    expect((await asked('/v1/transitions')).items?.length).toBeGreaterThan(0);
  });

  it('counts lateness from when it was known, never below none', async () => {
    const { items = [] } = await asked('/v1/transitions');
    for (const { hoursLate } of items) expect(hoursLate ?? 0).toBeGreaterThan(24);
  });

  it('gives the same answers from rows that are made again from the log', async () => {
    const live = await questions();
    running.http.close();
    await running.process.end();
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(data, `views.db${suffix}`), { force: true });
    running = await Running.start({ data, environment });

    expect(await questions()).toEqual(live);
  }, 120_000);
});
