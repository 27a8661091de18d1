import { inspect } from 'node:util';
import { jest } from '@jest/globals';
import { type EventLog, LogUnavailable, RevisionConflict, TimeLimit } from '@throughline/event-store';
import { type EsdbOptions, openEsdbEventLog } from '@throughline/event-store-esdb';
import { everythingAfter, newStream, sampleEvent, sampleEvents, streamOf } from '@throughline/testing';
import { EsdbServer } from '../services/esdb/esdb-server.ts';
import type { EsdbFaults } from '../services/esdb/faults.ts';

const TERMS = { tenant: 'demo', namespace: 'faults', deadlineMs: 500, silenceMs: 2_000 };

let server: EsdbServer;
let log: EventLog;
const opened: EventLog[] = [];
const open = async (terms: Partial<EsdbOptions> = {}) => {
  const one = await openEsdbEventLog({ address: server.address, ...TERMS, ...terms, readonly: false });
  opened.push(one);
  return one;
};
beforeEach(async () => {
  server = await EsdbServer.start();
  log = await open();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
  server.stop();
});

describe('an append whose outcome is unknown', () => {
  it.each<[string, Partial<EsdbFaults>]>([
    ['the server falls silent', { silentAppends: 1 }],
    ['the answer comes after the deadline', { lateAnswers: 1 }],
    ['the answer is lost with the connection', { lostAnswers: 1 }],
    ['the server is not available', { unavailableAppends: 1 }],
    ['another node leads now', { leaderChanges: 1 }],
    ['one after the other', { lateAnswers: 1, lostAnswers: 1 }],
  ])('is sent again as it was, and stored once: %s', async (_, faults) => {
    const stream = newStream();
    const events = sampleEvents(3);
    Object.assign(server.faults, faults);

    expect(await log.append(stream, 'none', events)).toEqual({ revision: 2 });

    expect((await streamOf(log, stream)).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(await log.append(stream, 2, sampleEvents(1))).toEqual({ revision: 3 });
    expect(server.faults).toMatchObject({ lateAnswers: 0, lostAnswers: 0, leaderChanges: 0 });
  });

  it('is told so when it stays unknown, and may be repeated', async () => {
    const stream = newStream();
    const events = sampleEvents(2);
    server.faults.lateAnswers = 3;

    await expect(log.append(stream, 'none', events)).rejects.toBeInstanceOf(LogUnavailable);

    expect(await log.append(stream, 'none', events)).toEqual({ revision: 1 });
    expect(await streamOf(log, stream)).toHaveLength(2);
  });

  it('is given up in time by a server that never answers, and is stored once when it is sent again', async () => {
    const patient = await open({ deadlineMs: 1_000, withinMs: 1_500 });
    const stream = newStream();
    const events = sampleEvents(2);
    const sent = server.appends;
    server.faults.lateAnswers = Infinity;

    await expect(patient.append(stream, 'none', events)).rejects.toBeInstanceOf(LogUnavailable);

    expect(server.appends - sent).toBeLessThanOrEqual(3);
    server.faults.lateAnswers = 0;
    expect(await patient.append(stream, 'none', events)).toEqual({ revision: 1 });
    expect(await streamOf(patient, stream)).toHaveLength(2);
  });

  it('loses against what another process has stored in between', async () => {
    const stream = newStream();
    const other = await open();
    server.faults.silentAppends = 1;
    const waiting = log.append(stream, 'none', sampleEvents(1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await other.append(stream, 'none', sampleEvents(1));

    await expect(waiting).rejects.toMatchObject({ code: 'revision-conflict', stream, expected: 'none', actual: 0 });
  });
});

describe('what the client would do wrong', () => {
  it('1: a silent server leaves no append pending for ever', async () => {
    server.faults.silentAppends = 10;

    await expect(log.append(newStream(), 'none', sampleEvents(1))).rejects.toBeInstanceOf(LogUnavailable);
  });

  it("2: one connection's failure touches no append of another", async () => {
    const other = await open({ deadlineMs: 5_000 });
    server.faults.silentAppends = 3;
    const failing = log.append(newStream(), 'none', sampleEvents(1)).catch((error: unknown) => error);
    await until(() => server.faults.silentAppends === 0);
    const fine = await Promise.all(Array.from({ length: 5 }, () => other.append(newStream(), 'none', sampleEvents(1))));

    expect(await failing).toBeInstanceOf(LogUnavailable);
    expect(fine).toEqual(Array.from({ length: 5 }, () => ({ revision: 0 })));
  });

  it('3: data that is not JSON is refused, and ends neither the process nor other appends', async () => {
    const stream = newStream();
    const [refused, stored] = await Promise.allSettled([
      log.append(stream, 'none', [sampleEvent({ data: '{"half":' })]),
      log.append(newStream(), 'none', sampleEvents(1)),
    ]);

    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'invalid-append' } });
    expect(stored).toMatchObject({ status: 'fulfilled' });
    expect(await streamOf(log, stream)).toEqual([]);
  });

  it('4: a server that cannot say what it can do takes appends: it is never asked', async () => {
    await log.append(newStream(), 'none', sampleEvents(1));

    expect(server.capabilityCalls).toBe(0);
  });

  it('5: a conflict is told as one, with the revision that the stream is at', async () => {
    const stream = newStream();
    await log.append(stream, 'none', sampleEvents(3));

    const conflict = await log.append(stream, 0, sampleEvents(1)).catch((error: unknown) => error);

    expect(conflict).toBeInstanceOf(RevisionConflict);
    expect(conflict).toMatchObject({ stream, expected: 0, actual: 2 });
  });

  it('6: a follower that gives up leaves no subscription of its own behind', async () => {
    const head = await log.head();
    for (let round = 0; round < 20; round += 1) {
      const stop = new AbortController();
      const waiting = log.waitBeyond(head, stop.signal);
      setTimeout(() => stop.abort(), 2);
      await waiting;
    }

    expect(server.subscriptions.size).toBeLessThanOrEqual(1);
    await log.close();
    await until(() => server.subscriptions.size === 0);
  });

  it.each<[string, () => void]>([
    ['lost', () => server.loseSubscriptions()],
    ['ended cleanly', () => server.endSubscriptions()],
  ])('7: a subscription that is %s is opened again, and no event is missed', async (_, lose) => {
    const before = await log.head();
    const seen: string[] = [];
    const written: string[] = [];
    const following = (async () => {
      for (let position = before; seen.length < 12;) {
        await log.waitBeyond(position, new AbortController().signal);
        const page = await log.readAll(position, { limit: 5 });
        seen.push(...page.events.map(({ id }) => id));
        position = page.next;
      }
    })();
    for (let round = 0; round < 12; round += 1) {
      const [event] = sampleEvents(1);
      await log.append(newStream(), 'none', [event!]);
      written.push(event!.id);
      if (round % 4 === 1) lose();
    }
    await following;

    expect(seen).toEqual(written);
  });
});

describe('a read', () => {
  it('that falls silent fails, and the next one answers', async () => {
    const stream = newStream();
    await log.append(stream, 'none', sampleEvents(2));
    server.faults.silentReads = 1;

    await expect(streamOf(log, stream)).rejects.toBeInstanceOf(LogUnavailable);
    expect(await streamOf(log, stream)).toHaveLength(2);
  });

  it('that the server ends early gives the stream whole all the same', async () => {
    const stream = newStream();
    await log.append(stream, 'none', sampleEvents(40));
    server.faults.shortReads = 3;

    expect((await streamOf(log, stream)).map(({ revision }) => revision)).toEqual([...Array(40).keys()]);
  });

  it('whose events arrive steadily and slowly ends with the time of the request that reads', async () => {
    const stream = newStream();
    await log.append(stream, 'none', sampleEvents(40));
    server.faults.slowReads = Infinity;

    await expect(new TimeLimit(1_000).run(() => streamOf(log, stream))).rejects.toMatchObject({
      code: 'log-unavailable',
      message: expect.stringContaining('too slowly'),
    });
  });

  it('after another ends with the time of the request, however soon each is answered, and no append is sent after that', async () => {
    const stream = newStream();
    server.faults.slowReads = Infinity;
    const before = server.appends;
    const appended = new TimeLimit(1_000).run(async () => {
      const asksOn = async (): Promise<never> => {
        for (;;) await log.head();
      };
      await expect(asksOn()).rejects.toBeInstanceOf(LogUnavailable);
      await log.append(stream, 'none', sampleEvents(1));
    });

    await expect(appended).rejects.toBeInstanceOf(LogUnavailable);
    expect(server.appends).toBe(before);
  });

  it('that a request shares with others goes on for them when its own time is over', async () => {
    await log.append(newStream(), 'none', sampleEvents(1));
    server.faults.slowReads = Infinity;
    const impatient = new TimeLimit(50).run(() => log.head());
    const first = await Promise.allSettled([impatient, log.head()]);

    expect(first.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('of everything that the server ends early is not taken for the end', async () => {
    const before = await log.head();
    await log.append(newStream(), 'none', sampleEvents(40));
    server.faults.shortReads = 3;
    const page = await log.readAll(before, { limit: 100 });

    expect(page.events).toHaveLength(40);
    expect(page.atHead).toBe(true);
  });

  it('of the head after thousands of events of others looks through them once', async () => {
    const patient = await open({ silenceMs: 30_000 });
    await patient.append(newStream(), 'none', sampleEvents(1));
    server.writeOfOthers(10_000);
    const head = await patient.head();
    const before = server.eventsRead;
    for (let round = 0; round < 10; round += 1) {
      expect(await patient.head()).toBe(head);
      expect(await patient.readAll(head, { limit: 1 })).toEqual({ events: [], next: head, atHead: true });
    }

    expect(server.eventsRead - before).toBeLessThan(1_000);
  }, 60_000);

  it('gives the time of a node whose clock is behind as it is', async () => {
    const before = await log.head();
    for (const now of [5_000, 4_000, 6_000]) {
      server.now = () => now;
      await log.append(newStream(), 'none', sampleEvents(1));
    }

    expect((await everythingAfter(log, before)).map(({ recordedAt }) => recordedAt)).toEqual([5_000, 4_000, 6_000]);
    expect(log.recordedAtNeverFalls).toBe(false);
  });

  it('passes over what others write on the same server', async () => {
    const other = await open({ namespace: 'faults_of_others' });
    const before = await log.head();
    await other.append(newStream(), 'none', sampleEvents(3));
    await log.append(newStream(), 'none', sampleEvents(1));
    await other.append(newStream(), 'none', sampleEvents(3));

    const ours = await everythingAfter(log, before);
    expect(ours).toHaveLength(1);
    expect(await log.head()).toBe(ours[0]?.position);
    expect((await other.identity()).logId).not.toBe((await log.identity()).logId);
  });
});

describe('a follower', () => {
  it('looks for itself while its subscription is never confirmed', async () => {
    server.faults.silentSubscriptions = 1;
    const head = await log.head();
    const other = await open();
    const woken = log.waitBeyond(head, new AbortController().signal);
    await other.append(newStream(), 'none', sampleEvents(1));

    await woken;
    expect((await log.readAll(head, { limit: 10 })).events).toHaveLength(1);
  });

  it('gives up when it is told to, although its subscription is never confirmed', async () => {
    server.faults.silentSubscriptions = 1;
    const began = performance.now();
    await log.waitBeyond(await log.head(), AbortSignal.timeout(20));

    expect(performance.now() - began).toBeLessThan(800);
  });
});

describe('opening', () => {
  it('refuses a server that does not know its calls', async () => {
    server.faults.unknownCalls = 1;

    await expect(open({ namespace: 'older' })).rejects.toMatchObject({ code: 'log-server-too-old' });
  });

  it('finds the leader when it comes to another node first', async () => {
    server.faults.leaderChanges = 1;

    const other = await open({ namespace: 'elsewhere' });

    expect(server.faults.leaderChanges).toBe(0);
    expect(await other.head()).toBe(await other.head());
  });

  it('takes the address of a server under its new name', async () => {
    const renamed = await open({ address: server.address.replace('esdb:', 'kurrentdb:') });

    expect(await renamed.identity()).toEqual(await log.identity());
  });

  it.each(['throwOnAppendFailure=false', 'tlsVerifyCert=false', 'surprise=1', 'keepAliveInterval=soon'])(
    'refuses %s, and nobody prints the password',
    async (option) => {
      const printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
      const address = `${server.address.replace('//', '//admin:secret-word@')}&${option}`;
      const refused = await open({ address }).catch((error: unknown) => error);

      expect(refused).toMatchObject({ code: 'log-address-malformed' });
      expect(inspect(refused)).not.toContain('secret-word');
      expect(printed).not.toHaveBeenCalled();
      printed.mockRestore();
    },
  );

  it.each<[string, Partial<EsdbOptions>, string]>([
    ['an address that is none', { address: 'localhost:2113' }, 'log-address-malformed'],
    ["another tenant's namespace", { tenant: 'another' }, 'log-of-another-tenant'],
  ])('refuses %s', async (_, terms, code) => {
    await expect(open(terms)).rejects.toMatchObject({ name: 'EsdbRefused', code });
  });

  it('refuses to follow a log that nobody has written', async () => {
    const terms = { address: server.address, ...TERMS, namespace: 'nobodys', readonly: true } as const;

    await expect(openEsdbEventLog(terms)).rejects.toMatchObject({ code: 'log-missing' });
  });

  it('says that the server does not answer, and what to check', async () => {
    server.stop();

    await expect(open()).rejects.toMatchObject({
      code: 'log-unavailable',
      message: expect.stringContaining('Check the log address'),
    });
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
