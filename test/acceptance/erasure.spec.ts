import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSite } from './black-box/provider.js';
import { whereLogIsFile } from './black-box/log-server.js';
import { type Role, Running } from './black-box/running.js';
import { intake, Story } from './black-box/story.js';
import { throughline } from './black-box/throughline-process.js';
import { filesBelow, tracesIn } from './black-box/traces.js';

const NAMES = ['Qzvanishing', 'qzvanishing', 'QZVANISHING', 'Qzgiven', 'qzgiven', 'Qzformer', 'qzformer'];
const NUMBERS = ['qz-record-77', 'QZ-RECORD-77', 'qzrecord77', '19005557777', 'qzmail77', '1919-03-17'];
const NOTE = 'qznote: Qzvanishing came with her sister.';
const TEXTS = [...NAMES, ...NUMBERS, 'qznote'];
/** So many others that the vault has pages of many kinds, and rows move between them. */
const OTHERS = 150;

const person = (familyName = 'Qzvanishing') => ({
  familyName,
  givenNames: 'Qzgiven',
  birthDate: '1919-03-17',
  recordNumbers: [{ system: 'county-hospital', value: 'qz-record-77' }],
  phones: ['+19005557777'],
  emails: ['qzmail77@example.org'],
});

interface Recorded {
  readonly events: readonly { readonly id: string; readonly type: string }[];
}
interface Check {
  readonly name: string;
}
interface Standing {
  readonly erased: boolean;
  readonly erasures: readonly { readonly state: string }[];
}

describe('the erasure of a client, as the disk sees it', () => {
  let running: Running;
  let counts: readonly string[];
  let story: Story;
  let backups: string;

  beforeAll(async () => {
    running = await Running.start();
    await openSite(running, {
      code: 'NORTH',
      name: 'North',
      pack: 'asam-3e-adult',
      programs: [{ code: 'NORTH-IOP', name: 'IOP', levels: ['2.1'] }],
    });
    await others(0, OTHERS / 2);
    story = await treated('Qzformer');
    const amended = await running.as('front-desk', 'NORTH').put(`/v1/clients/${story.clientId}/identity`, person());
    if (amended.status !== 200) throw new Error(amended.text);
    await others(OTHERS / 2, OTHERS);
    const stays = await Story.of(running, 'NORTH');
    await intake(stays, '2044-03-01', { level: '2.1' });
    const { position } = await stays.record('clinician', 'admissions', '2044-03-02 09:00', {
      level: '2.1',
      programId: 'NORTH-IOP',
    });
    // The views follow the log a moment later: what is compared is counted after the last entry.
    const caughtUp = await running.as('director', 'NORTH').get('/v1/census', { atLeast: position ?? '' });
    if (caughtUp.status !== 200) throw new Error(caughtUp.text);
    counts = await everyCount();
    backups = mkdtempSync(join(tmpdir(), 'throughline-backups-'));
    await throughline(running.process.data, 'backup', backups);
  }, 180_000);
  afterAll(async () => {
    await running.end();
    rmSync(backups, { recursive: true, force: true });
  });

  async function others(from: number, to: number): Promise<void> {
    const desk = running.as('front-desk', 'NORTH');
    for (let index = from; index < to; index += 1) {
      const identity = { familyName: `Other${index}`, givenNames: 'Robin', birthDate: '1990-01-01' };
      const { status } = await desk.post('/v1/clients', { facilityId: 'NORTH', identity });
      if (status !== 201) throw new Error(`Not registered: ${status}`);
    }
  }

  /** Came, was in treatment, and left; every entry with a text. */
  async function treated(familyName: string): Promise<Story> {
    const told = await Story.of(running, 'NORTH', { identity: person(familyName) });
    await intake(told, '2044-01-11', { level: '2.1' });
    const admitted = { level: '2.1', programId: 'NORTH-IOP', narrative: NOTE };
    await told.record('clinician', 'admissions', '2044-01-12 09:00', admitted);
    const aftercare = { components: [], narrative: NOTE };
    await told.record('clinician', 'aftercare-plans', '2044-02-01 09:00', aftercare);
    const left = { disposition: 'completed', planned: true, reason: 'clinical-judgment', narrative: NOTE };
    await told.record('clinician', 'discharges', '2044-02-02 09:00', left);
    return told;
  }

  const ask = async (told: Story, as: Role = 'operator'): Promise<string> => {
    const { status, body, text } = await told.send<Recorded>(as, 'erasures', { ground: 'client-request' });
    if (status !== 201) throw new Error(`Not asked: ${text}`);
    return body.events[0]?.id as string;
  };
  const confirm = (told: Story, erasureId: string) =>
    told.send<Recorded>('director', `erasures/${erasureId}/confirmation`, { ground: 'client-request' });
  const standingOf = async ({ clientId }: Story, service = running) =>
    (await service.as('operator', 'NORTH').get<Standing>(`/v1/clients/${clientId}/erasures`)).body;

  /** Every census, flow and audit of these months, without how fresh they are. */
  async function everyCount(): Promise<readonly string[]> {
    const director = running.as('director', 'NORTH');
    const asked = [
      ...['2044-01-12', '2044-01-31', '2044-02-03', '2044-03-03'].map(
        (day) => ['/v1/census', { asOf: `${day}T12:00Z` }] as const,
      ),
      ['/v1/census', { asOf: '2044-01-31T12:00Z', knownAt: '2044-01-31T12:00Z' }] as const,
      ['/v1/census/flow', { from: '2044-01-01', to: '2044-03-01' }] as const,
      ['/v1/transitions', { limit: '500' }] as const,
      ['/v1/placements', { limit: '500' }] as const,
    ];
    return Promise.all(
      asked.map(async ([path, query]) => {
        const { status, body, text } = await director.get<Record<string, unknown>>(path, query);
        if (status !== 200) throw new Error(text);
        return JSON.stringify({ ...body, freshness: null });
      }),
    );
  }

  const traces = () => tracesIn(filesBelow(running.process.data), TEXTS);

  async function startedAgain(signal: NodeJS.Signals): Promise<void> {
    const { data } = running.process;
    running.http.close();
    await running.process.end(signal);
    running = await Running.start({ data });
    story = Object.assign(story, { running });
  }

  it('can be looked for: before it, the vault holds the names, also the former ones', () => {
    const found = new Set(traces().map(({ text }) => text));
    for (const text of ['Qzvanishing', 'Qzformer', 'qzmail77', '1919-03-17']) expect(found).toContain(text);
  });

  it('leaves no byte of a name, a number or a text in any file, in no encoding', async () => {
    const { status } = await confirm(story, await ask(story));
    expect(status).toBe(201);
    expect(await standingOf(story)).toMatchObject({ erased: true, erasures: [{ state: 'completed' }] });
    expect(traces()).toEqual([]);
  });

  it('changes no count', async () => expect(await everyCount()).toEqual(counts));

  it('shows the path as it was, each text as erased', async () => {
    const { body, text } = await running
      .as('clinician', 'NORTH')
      .get<{ narratives: Record<string, unknown> }>(`/v1/clients/${story.clientId}/path`);
    expect(Object.values(body.narratives)).toEqual([{ erased: true }, { erased: true }, { erased: true }]);
    expect(text).toContain('"kind":"Discharged"');
  });

  it('holds after a sudden end and another start', async () => {
    await startedAgain('SIGKILL');
    expect(traces()).toEqual([]);
    expect(await everyCount()).toEqual(counts);
    const { status, body } = await story.send('front-desk', 'inquiries', { facilityId: 'NORTH', when: '2044-03-01' });
    expect([status, body.code]).toEqual([410, 'client-erased']);
  }, 60_000);

  whereLogIsFile('its log is restored by the tools of the server')(
    'is not undone by a backup from before it: what is restored loses the client again',
    async () => {
      const [backup = ''] = readdirSync(backups).map((name) => join(backups, name));
      expect(tracesIn(filesBelow(backup), TEXTS)).not.toEqual([]);
      const data = join(backups, 'restored');
      await throughline(data, 'restore', backup, '--keys', join(running.process.data, 'keys'));
      const restored = await Running.start({ data });
      try {
        expect(await standingOf(story, restored)).toMatchObject({
          erased: true,
          erasures: [{ state: 'completed', ground: 'erased-before' }],
        });
        expect(tracesIn(filesBelow(data), TEXTS)).toEqual([]);
        const checks = (await throughline(data, 'doctor', '--json'))
          .split('\n')
          .map((line) => JSON.parse(line) as Check);
        expect(checks.find(({ name }) => name === 'erasures')).toMatchObject({
          state: 'ok',
          facts: { erased: 1, unfinished: 0, stillNamed: 0 },
        });
      } finally {
        restored.http.close();
        await restored.process.end();
      }
    },
    90_000,
  );

  it.each([0, 4, 12])(
    'that is cut off after %i ms has either not begun, or is carried out by the next start',
    async (ms) => {
      const told = await treated('Qzvanishing');
      const erasureId = await ask(told);
      const answer = confirm(told, erasureId).catch(() => null);
      await pause(ms);
      await startedAgain('SIGKILL');
      await answer;
      const again = Object.assign(told, { running });
      const { erased, erasures } = await standingOf(again);
      expect([erased, erasures[0]?.state]).toEqual(erased ? [true, 'completed'] : [false, 'waiting']);
      if (!erased) expect((await confirm(again, erasureId)).status).toBe(201);
      expect(traces()).toEqual([]);
    },
    90_000,
  );
});
