import { createHmac, randomUUID } from 'node:crypto';
import type { CallerContext } from '@throughline/access';
import { MemoryEventLog, type NewEvent, START } from '@throughline/event-store';
import { Refusal } from '@throughline/kernel';
import { EVERYTHING, Replay } from '@throughline/replay-application';
import { JsonPages } from './json-pages.js';
import { OpenStreams } from './open-streams.js';
import { LongReads } from './quota/long-reads.js';
import { PagesInLine, WAITING_MAX } from './quota/pages-in-line.js';
import { Turns } from './quota/turns.js';

const EVENTS = 1_000;
const READING = { facilities: 'all', filter: EVERYTHING } as const;
const FROM_THE_START = { after: null, until: null };
const by = (principal: string) => ({ principal }) as CallerContext;

const hmac = (text: string) => createHmac('sha256', 'of this spec').update(text).digest('base64url');

const registered = (): NewEvent => ({
  id: randomUUID(),
  type: 'ClientRegistered',
  schemaVersion: 1,
  data: '{"facilityId":"NORTH"}',
  meta: '{"facilityId":"NORTH","part":[0,1]}',
  private: '{}',
});

describe('pages as JSON', () => {
  const log = new MemoryEventLog({ clock: { now: () => 1_700_000_000_000 } });
  beforeAll(async () => {
    for (let n = 0; n < EVENTS; n++) await log.append(`carePath-${randomUUID()}`, 'none', [registered()]);
  });

  let pages: JsonPages;
  let answered: string[];
  beforeEach(() => {
    const turns = new Turns();
    pages = new JsonPages(new Replay(log, [hmac]), new LongReads(new OpenStreams(), turns, new PagesInLine(turns)));
    answered = [];
  });
  const page = async (principal: string, limit: number): Promise<Record<string, unknown>> => {
    const { bytes } = await pages.of({ reading: READING, range: FROM_THE_START, limit }, by(principal));
    answered.push(principal);
    return JSON.parse(Buffer.concat(bytes).toString()) as Record<string, unknown>;
  };

  it('are one document, however many parts they are made of, and say where they end', async () => {
    const { items, ...mark } = await page('ada', EVENTS);
    expect((items as readonly { id: string }[]).map(({ id }) => id)).toHaveLength(EVENTS);
    expect(mark).toMatchObject({ caughtUp: true, count: EVENTS, head: { position: await log.head() } });
    expect(await page('ada', 10)).toMatchObject({ caughtUp: false, count: 10 });
  });

  it('say what part of the log they hold, also where that is nothing', async () => {
    const empty = { facilities: 'all', filter: { ...EVERYTHING, recordedTo: 1 } } as const;
    const { from, to, bytes } = await pages.of({ reading: empty, range: FROM_THE_START, limit: EVENTS }, by('ada'));
    expect([from, to]).toEqual([START, await log.head()]);
    expect(JSON.parse(Buffer.concat(bytes).toString())).toMatchObject({ items: [], count: 0 });
  });

  it('let a small page of another token go between the parts of a large one', async () => {
    const large = page('ada', EVENTS);
    await page('ben', 100);
    expect(answered).toEqual(['ben']);
    await large;
  });

  it('are made one at a time for a token, and never wait for those of another', async () => {
    const asked = [page('ada', EVENTS), page('ada', 100), page('ada', 100)];
    await page('ben', EVENTS);
    expect(answered).toEqual(['ada', 'ben']);
    await Promise.all(asked);
    expect(answered).toEqual(['ada', 'ben', 'ada', 'ada']);
  });

  it('are refused where too many of the token wait, and others are not', async () => {
    const asked = Array.from({ length: WAITING_MAX + 1 }, () => page('ada', 100));
    const refused = await page('ada', 100).catch((error: unknown) => error as Refusal);
    expect(refused).toMatchObject({ code: 'quota-exhausted', details: { retryAfterSeconds: 1 } });
    expect(await page('ben', 100)).toMatchObject({ count: 100 });
    await Promise.all(asked);
    expect(await page('ada', 100)).toMatchObject({ count: 100 });
  });

  it('let the next one of the token in also where one fails', async () => {
    const wrong = { reading: READING, range: { after: 'no cursor', until: null }, limit: 1 };
    const failed = pages.of(wrong, by('ada')).catch((error: Refusal) => error.code);
    expect(await page('ada', 1)).toMatchObject({ count: 1 });
    expect(await failed).toBe('cursor-invalid');
  });
});
