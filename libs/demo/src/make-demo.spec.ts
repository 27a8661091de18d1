import { readdir, readFile, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { wholeEvent } from '@throughline/kernel';
import { scratchFolder } from '@throughline/testing';
import { type DemoMade, makeDemo } from './make-demo.js';
import { generateDemo } from './generate-demo.js';

const PACKS_DIRECTORY = fileURLToPath(new URL('../../../packs/', import.meta.url));
const UNTIL = Date.UTC(2026, 5, 1);
const terms = {
  seed: 7,
  clients: 60,
  months: 18,
  until: UNTIL,
  tenant: 'demo',
  packsDirectory: PACKS_DIRECTORY,
  signIns: [],
};
const scratch = scratchFolder();
const make = (name: string, over: Partial<typeof terms> = {}) =>
  makeDemo({ ...terms, ...over, dataDirectory: scratch.path(name) });

interface Stored {
  readonly id: string;
  readonly position: number;
  readonly stream: string;
  readonly type: string;
  readonly recordedAt: number;
  readonly data: string;
  readonly meta: string;
  readonly private: string;
  readonly leaf: string;
}

function eventsOf(name: string): readonly Stored[] {
  const database = new DatabaseSync(scratch.path(name, 'log.db'), { readOnly: true });
  const events = database.prepare('SELECT * FROM events ORDER BY position').all();
  database.close();
  return events as unknown as Stored[];
}

/**
 * What "the same log" means: every public byte of every event, but for ids of keys. The private part, and with it the leaf,
 * holds salts, sealed text and the MACs of requests: they are random, or made with keys that are random in every data
 * directory, or an invented client's seal could be broken with another demo's key.
 */
function withoutKeys({ private: _private, leaf: _leaf, ...event }: Stored): object {
  return { ...event, data: event.data.replaceAll(/"keyId":"[^"]*"/g, '"keyId":"*"') };
}

let made: DemoMade;
beforeAll(async () => void (made = await make('first')), 60_000);

describe('a demo', () => {
  it('is taken by the service step by step: no story contradicts itself', () => {
    expect(made.contradictions).toEqual([]);
    expect(made.clients).toBe(60);
    expect(made.sites.map(({ code }) => code)).toEqual(['DAL', 'OC', 'BTC']);
  });

  it('is the same log for the same terms, byte for byte but for what keys make', async () => {
    await make('second');
    const [first, second] = [eventsOf('first'), eventsOf('second')];
    expect(first.length).toBe(made.events);
    expect(second.map(withoutKeys)).toEqual(first.map(withoutKeys));
    expect(second.every((event, index) => event.private !== first[index]!.private)).toBe(true);
  }, 60_000);

  it('is another log for another seed', async () => {
    await make('other', { seed: 8, clients: 10 });
    expect(eventsOf('other')[40]!.data).not.toBe(eventsOf('first')[40]!.data);
  }, 60_000);

  it('was recorded in the order of time, over eighteen months, up to its end', () => {
    const times = eventsOf('first').map(({ recordedAt }) => recordedAt);
    expect(times.every((time, index) => index === 0 || time >= times[index - 1]!)).toBe(true);
    expect(times[0]).toBe(Date.UTC(2024, 11, 1));
    expect(times.at(-1)).toBeLessThanOrEqual(UNTIL);
    expect(times.at(-1)).toBeGreaterThan(UNTIL - 4 * 86_400_000);
  });

  it('records nothing before it happened', () => {
    const tooEarly = eventsOf('first').filter(({ data, recordedAt }) => {
      const { entry } = JSON.parse(data) as { entry?: { effective: { at: number } } };
      return entry !== undefined && entry.effective.at > recordedAt;
    });
    expect(tooEarly).toEqual([]);
  });

  it('has moves of every conformance, proposals answered and approved, corrections, voids', () => {
    const events = eventsOf('first');
    const conformances = new Set(events.flatMap(({ data }) => /"conformance":"([a-z-]+)"/.exec(data)?.[1] ?? []));
    expect(conformances).toEqual(new Set(['conforming', 'justified', 'non-conforming']));
    const types = new Set(events.map(({ type }) => type));
    for (const type of [
      'MoveProposed',
      'MoveApproved',
      'EntryCorrected',
      'EntryVoided',
      'MovePlanned',
      'SteppedDown',
      'SteppedUp',
    ])
      expect(types).toContain(type);
  });

  it('is typed in by pseudonymous people: a director approves what a clinician proposes', () => {
    const approvals = eventsOf('first')
      .filter(({ type }) => type === 'MoveApproved')
      .map((event) => wholeEvent(event).metadata);
    expect(approvals.length).toBeGreaterThan(0);
    for (const { actor } of approvals)
      expect(actor).toMatchObject({
        id: expect.stringMatching(/^staff-[0-9a-f-]{36}$/),
        kind: 'person',
        roles: ['director'],
      });
  });

  it('keeps every name, phone and free sentence out of the log', async () => {
    const files = (await readdir(scratch.path('first'))).filter((name) => name.startsWith('log.db'));
    const bytes = (await Promise.all(files.map((name) => readFile(scratch.path('first', name), 'latin1')))).join('');
    const { clients, sites } = generateDemo(terms);
    const names = clients.flatMap(({ identity }) =>
      identity
        ? [`${identity.givenNames} ${identity.familyName}`, identity.familyName, ...identity.phones, ...identity.emails]
        : [],
    );
    const staff = sites.flatMap(({ staff: own }) => [own.director.name, ...own.therapists.map(({ name }) => name)]);
    const sentences = clients.flatMap(({ steps }) => steps.flatMap(({ narrative }) => narrative ?? []));
    expect(sentences.length).toBeGreaterThan(10);
    const leaked = new Set(
      [...names, ...staff, ...sentences].filter((text) => text.length > 4 && bytes.includes(text)),
    );
    expect([...leaked]).toEqual([]);
  });

  it('never goes on top of records', async () => {
    await expect(make('first')).rejects.toMatchObject({ code: 'data-directory-not-empty' });
  });

  it('leaves nothing half made: interrupted before its end, it can be made again', async () => {
    const interrupted = { ...terms, clients: 10, dataDirectory: scratch.path('interrupted') };
    const onProgress = () => {
      throw new Error('interrupted');
    };
    await expect(makeDemo({ ...interrupted, onProgress })).rejects.toThrow('interrupted');
    expect(eventsOf('interrupted')).toEqual([]);
    expect((await makeDemo(interrupted)).contradictions).toEqual([]);
    await rm(scratch.path('interrupted'), { recursive: true });
  }, 60_000);
});
