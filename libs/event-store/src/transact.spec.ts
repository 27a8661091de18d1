import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { defineProblem, Refusal } from '@throughline/kernel';
import type { EventLog, NewEvent, RecordedEvent } from './event-log.js';
import { LogClosed, LogFull, LogUnavailable } from './log-errors.js';
import { MemoryEventLog } from './memory-event-log.js';
import type { Request, StoredCommand, StreamDefinition } from './stream-definition.js';
import { START } from './position.js';
import { createTransactor } from './transact.js';

describe('transact', () => {
  it('records what was decided, and gives the state after it', async () => {
    const { log, transactor } = started();

    const result = await transactor.transact(beds, taking('one', 'bed-1', 'bed-2'));

    expect(result).toMatchObject({ replayed: false, dryRun: false, revision: 1, drafts: ['bed-1', 'bed-2'] });
    expect(result.events).toEqual(await recorded(log));
    expect(result.position).toBe(await log.head());
    expect(result.state.taken).toEqual(['bed-1', 'bed-2']);
  });

  it('decides on what earlier commands recorded', async () => {
    const { transactor } = started();
    await transactor.transact(beds, taking('one', 'bed-1'));

    await expect(transactor.transact(beds, taking('two', 'bed-1'))).rejects.toMatchObject({ code: 'bed-taken' });
    expect(await transactor.transact(beds, taking('three', 'bed-2'))).toMatchObject({ revision: 1 });
  });

  it('writes nothing when nothing has to change', async () => {
    const { log, transactor } = started();
    await transactor.transact(beds, taking('one', 'bed-1'));

    const result = await transactor.transact(beds, taking('two'));

    expect(result).toMatchObject({ replayed: false, revision: 0, position: null, events: [], drafts: [] });
    expect(await recorded(log)).toHaveLength(1);
  });

  it('writes nothing on a dry run, and shows what it decided', async () => {
    const { log, transactor } = started();

    const result = await transactor.transact(beds, { ...taking('one', 'bed-1'), dryRun: true });

    expect(result).toMatchObject({ dryRun: true, revision: 'none', position: null, events: [], drafts: ['bed-1'] });
    expect(await recorded(log)).toEqual([]);
  });
});

describe('the same command asked again', () => {
  it('gives the recorded events and writes nothing, even after others', async () => {
    const { log, transactor } = started();
    const first = await transactor.transact(beds, taking('one', 'bed-1', 'bed-2'));
    await transactor.transact(beds, taking('two', 'bed-3'));

    const again = await transactor.transact(beds, taking('one', 'bed-1', 'bed-2'));

    expect(again).toMatchObject({
      replayed: true,
      revision: 2,
      position: first.position,
      events: first.events,
      drafts: [],
    });
    expect(await recorded(log)).toHaveLength(3);
  });

  it('is answered by another process that never saw the first', async () => {
    const { log, transactor } = started();
    const first = await transactor.transact(beds, taking('one', 'bed-1'));

    const again = await createTransactor({ log }).transact(beds, taking('one', 'bed-1'));

    expect(again).toMatchObject({ replayed: true, events: first.events });
  });

  it('is refused with another body', async () => {
    const { transactor } = started();
    await transactor.transact(beds, taking('one', 'bed-1'));

    await expect(transactor.transact(beds, { ...taking('one', 'bed-1'), bodyMac: 'another' })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
      kind: 'refused',
    });
  });

  it('is answered although its own first run made what the person saw stale', async () => {
    const { transactor } = started();
    await transactor.transact(beds, taking('one', 'bed-1'));
    await transactor.transact(beds, { ...taking('two', 'bed-2'), seen: 0 });

    expect(await transactor.transact(beds, { ...taking('two', 'bed-2'), seen: 0 })).toMatchObject({
      replayed: true,
      revision: 1,
    });
  });

  it('is judged again when it was refused before', async () => {
    const { transactor } = started();
    await transactor.transact(beds, taking('one', 'bed-1'));
    await expect(transactor.transact(beds, taking('two', 'bed-1'))).rejects.toBeInstanceOf(Refusal);

    expect(await transactor.transact(beds, taking('two', 'bed-2'))).toMatchObject({ replayed: false, revision: 1 });
  });

  it('is not answered to a caller who may not touch the stream', async () => {
    const { transactor } = started();
    await transactor.transact(beds, taking('one', 'bed-1'));
    const permit = () => {
      throw new Refusal(defineProblem({ code: 'not-yours', kind: 'not-found', sentence: 'Not yours.' }));
    };

    await expect(transactor.transact(beds, { ...taking('one', 'bed-1'), permit })).rejects.toMatchObject({
      code: 'not-yours',
    });
  });

  it('asked twice at once is recorded once', async () => {
    const { log, transactor } = started();

    const results = await Promise.all([
      transactor.transact(beds, taking('one', 'bed-1')),
      transactor.transact(beds, taking('one', 'bed-1')),
    ]);

    expect(results.map(({ replayed }) => replayed)).toEqual([false, true]);
    expect(await recorded(log)).toHaveLength(1);
  });

  it('asked at once in two processes is recorded once, and both answer alike', async () => {
    const { log } = started();
    const processes = [createTransactor({ log }), createTransactor({ log })];

    const results = await Promise.all(processes.map((transactor) => transactor.transact(beds, taking('one', 'bed-1'))));

    expect(results[0]!.events).toEqual(results[1]!.events);
    expect(results.filter(({ replayed }) => replayed)).toHaveLength(1);
    expect(await recorded(log)).toHaveLength(1);
  });

  it('asked at once in two processes with different bodies is recorded once and refused once', async () => {
    const { log } = started();
    const requests = [taking('one', 'bed-1'), { ...taking('one', 'bed-2', 'bed-3'), bodyMac: 'another' }];

    const outcomes = await Promise.allSettled(
      requests.map((request) => createTransactor({ log }).transact(beds, request)),
    );

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')!.reason).toMatchObject({
      code: 'idempotency-key-reused',
    });
  });
});

describe('another process that writes to the same stream', () => {
  it('is noticed before a refusal', async () => {
    const { log, transactor, other } = await sharedBed();
    await other.transact(beds, freeing('free', 'bed-1'));

    expect(await transactor.transact(beds, taking('mine', 'bed-1'))).toMatchObject({ revision: 2 });
    expect(await recorded(log)).toHaveLength(3);
  });

  it('is noticed before "nothing to do", and the decision taken again', async () => {
    const { transactor, other } = await sharedBed();
    await other.transact(beds, freeing('free', 'bed-1'));
    const keepTaken: Taking = { ...taking('keep'), decide: ({ taken }) => (taken.includes('bed-1') ? [] : ['bed-1']) };

    expect(await transactor.transact(beds, keepTaken)).toMatchObject({ revision: 2, drafts: ['bed-1'] });
  });

  it('is noticed on a dry run', async () => {
    const { transactor, other } = await sharedBed();
    await other.transact(beds, taking('theirs', 'bed-2'));

    await expect(transactor.transact(beds, { ...taking('mine', 'bed-2'), dryRun: true })).rejects.toMatchObject({
      code: 'bed-taken',
    });
  });

  it('is noticed when both append, and the decision taken again on the new state', async () => {
    const { log, transactor, other } = await sharedBed();
    await other.transact(beds, taking('theirs', 'bed-2'));

    expect(await transactor.transact(beds, taking('mine', 'bed-3'))).toMatchObject({ revision: 2, replayed: false });
    await other.transact(beds, taking('theirs again', 'bed-4'));
    await expect(transactor.transact(beds, taking('mine again', 'bed-4'))).rejects.toMatchObject({ code: 'bed-taken' });
    expect(await recorded(log)).toHaveLength(4);
  });

  it('makes a revision that a person saw stale, which is never decided for them again', async () => {
    const { log, transactor, other } = await sharedBed();
    await other.transact(beds, taking('theirs', 'bed-2'));

    await expect(transactor.transact(beds, { ...taking('mine', 'bed-3'), seen: 0 })).rejects.toMatchObject({
      code: 'revision-stale',
      kind: 'stale',
      details: { currentRevision: 1 },
    });
    expect(await recorded(log)).toHaveLength(2);
  });

  it('does not make a revision stale that is only newer than what this process knew', async () => {
    const { transactor, other } = await sharedBed();
    await other.transact(beds, taking('theirs', 'bed-2'));

    expect(await transactor.transact(beds, { ...taking('mine', 'bed-3'), seen: 1 })).toMatchObject({ revision: 2 });
  });

  it('wins at most eight times; then the caller is told to try again, and nothing is written', async () => {
    const log = new MemoryEventLog({ clock });
    const other = createTransactor({ log });
    let intrusions = 0;
    const transactor = createTransactor({ log });
    const request: Taking = {
      ...taking('mine', 'bed-1'),
      seal: async (drafts, command) => {
        await other.transact(beds, taking(`theirs ${++intrusions}`, `ward-${intrusions}`));
        return sealed(drafts, command);
      },
    };

    await expect(transactor.transact(beds, request)).rejects.toMatchObject({
      code: 'record-contended',
      kind: 'conflict',
    });
    expect(intrusions).toBe(8);
    expect((await recorded(log)).every(({ data }) => data.includes('ward-'))).toBe(true);
  });
});

describe('one stream', () => {
  it('decides one command at a time, in the order of arrival', async () => {
    const { transactor } = started();
    const order: string[] = [];
    const request = (name: string): Taking => ({
      ...taking(name, name),
      decide: () => (order.push(`decide ${name}`), [name]),
      seal: async (drafts, command) => {
        await new Promise((resolve) => setTimeout(resolve, 2));
        order.push(`seal ${name}`);
        return sealed(drafts, command);
      },
    });

    await Promise.all(['a', 'b', 'c'].map((name) => transactor.transact(beds, request(name))));

    expect(order).toEqual(['decide a', 'seal a', 'decide b', 'seal b', 'decide c', 'seal c']);
  });

  it('lets each caller read its state before the next command consumes it, through however many layers it asks', async () => {
    const { transactor } = started();
    const recordThrough = async (layers: number, request: Taking): Promise<Beds> =>
      layers === 0 ? (await transactor.transact(beds, request)).state : recordThrough(layers - 1, request);

    const counts = await Promise.all(
      Array.from(
        { length: 20 },
        async (_, index) => (await recordThrough(50, taking(`command ${index}`, `bed-${index}`))).taken.length,
      ),
    );

    expect(counts).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('keeps at most 256 waiting', async () => {
    const { transactor } = started();
    const requests = Array.from({ length: 300 }, (_, index) =>
      transactor.transact(beds, taking(`command ${index}`, `bed-${index}`)),
    );

    const outcomes = await Promise.allSettled(requests);

    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(outcomes.findIndex(({ status }) => status === 'rejected')).toBe(257);
    expect(refused).toHaveLength(300 - 257);
    expect(refused[0]!.reason).toMatchObject({ code: 'stream-busy', kind: 'unavailable' });
  });

  it('does not hold up another', async () => {
    const { transactor } = started();
    let finish!: () => void;
    const slow: Taking = {
      ...taking('slow', 'bed-1'),
      seal: (drafts, command) => new Promise((resolve) => (finish = () => resolve(sealed(drafts, command)))),
    };
    const slowResult = transactor.transact(beds, slow);
    const ward = bedsNamed('beds-other-ward');

    expect(await transactor.transact(ward, taking('other', 'bed-1'))).toMatchObject({ revision: 0 });
    finish();
    expect(await slowResult).toMatchObject({ revision: 0 });
  });

  it('is open for the next command after one has failed', async () => {
    const { transactor } = started();
    const broken: Taking = { ...taking('broken', 'bed-1'), seal: () => Promise.reject(new Error('no key')) };

    await expect(transactor.transact(beds, broken)).rejects.toThrow('no key');
    expect(await transactor.transact(beds, taking('next', 'bed-1'))).toMatchObject({ revision: 0 });
  });
});

describe('a log that fails', () => {
  it('is sent the same bytes again while the outcome is unknown, and stores them once', async () => {
    const log = new MemoryEventLog({ clock });
    const sent: (readonly NewEvent[])[] = [];
    const answersLost = 2;
    const transactor = createTransactor({
      log: overriding(log, {
        append: async (stream, expected, events) => {
          sent.push(events);
          const appended = await log.append(stream, expected, events);
          if (sent.length <= answersLost) throw new LogUnavailable('The answer was lost.');
          return appended;
        },
      }),
    });
    let sealings = 0;
    const request: Taking = {
      ...taking('one', 'bed-1'),
      seal: (drafts, command) => (sealings++, sealed(drafts, command)),
    };

    const result = await transactor.transact(beds, request);

    expect(result).toMatchObject({ replayed: false, revision: 0 });
    expect(result.events).toEqual(await recorded(log));
    expect([sealings, sent.length, sent[1] === sent[0], sent[2] === sent[0]]).toEqual([1, 3, true, true]);
  });

  it('is not asked again once it has taken its time over an unknown outcome', async () => {
    const log = new MemoryEventLog({ clock });
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    let sent = 0;
    const append = async () => {
      sent += 1;
      now.mockReturnValue(10_000);
      throw new LogUnavailable('It fell silent.');
    };
    const transactor = createTransactor({ log: overriding(log, { append }) });

    await expect(transactor.transact(beds, taking('one', 'bed-1'))).rejects.toMatchObject({ code: 'log-unavailable' });
    now.mockRestore();
    expect(sent).toBe(1);
  });

  it('is given up after three more attempts, and the next command finds out what is stored', async () => {
    const log = new MemoryEventLog({ clock });
    let attempts = 0;
    let answering = false;
    const transactor = createTransactor({
      log: overriding(log, {
        append: async (...append) => {
          attempts++;
          const appended = await log.append(...append);
          if (!answering) throw new LogUnavailable('The answer was lost.');
          return appended;
        },
      }),
    });

    await expect(transactor.transact(beds, taking('one', 'bed-1'))).rejects.toBeInstanceOf(LogUnavailable);
    expect(attempts).toBe(4);
    answering = true;
    expect(await transactor.transact(beds, taking('one', 'bed-1'))).toMatchObject({ replayed: true, revision: 0 });
    expect(await transactor.transact(beds, taking('two', 'bed-2'))).toMatchObject({ replayed: false, revision: 1 });
  });

  it.each([new LogFull(), new LogClosed()])(
    'is not asked again after $name, and the state stays as it was',
    async (failure) => {
      const log = new MemoryEventLog({ clock });
      let attempts = 0;
      let failing = true;
      const transactor = createTransactor({
        log: overriding(log, {
          append: (...append) => {
            attempts++;
            return failing ? Promise.reject(failure) : log.append(...append);
          },
        }),
      });

      await expect(transactor.transact(beds, taking('one', 'bed-1'))).rejects.toBe(failure);
      expect(attempts).toBe(1);
      failing = false;
      expect((await transactor.transact(beds, taking('two', 'bed-1'))).state.taken).toEqual(['bed-1']);
    },
  );

  it('changes no state before the append is durable', async () => {
    const log = new MemoryEventLog({ clock });
    let evolvedBeforeDurable = 0;
    let evolved = 0;
    const counting: StreamDefinition<Beds> = {
      ...beds,
      evolve: (state, event) => (evolved++, beds.evolve(state, event)),
    };
    const transactor = createTransactor({
      log: overriding(log, {
        append: async (...append) => {
          const appended = await log.append(...append);
          evolvedBeforeDurable = evolved;
          return appended;
        },
      }),
    });

    await transactor.transact(counting, taking('one', 'bed-1', 'bed-2'));

    expect([evolvedBeforeDurable, evolved]).toEqual([0, 2]);
  });
});

describe('the cache of folded streams', () => {
  it('reads a stream once and then only what is new', async () => {
    const log = new MemoryEventLog({ clock });
    const reads: (number | undefined)[] = [];
    const transactor = createTransactor({
      log: overriding(log, {
        readStream: (stream, options) => (reads.push(options?.from), log.readStream(stream, options)),
      }),
    });

    await transactor.transact(beds, taking('one', 'bed-1'));
    await transactor.transact(beds, taking('two', 'bed-2'));
    await transactor.load(beds);

    // Before deciding, and after each append, what it stored.
    expect(reads).toEqual([0, 0, 1, 2]);
  });

  it('forgets the longest unused streams when what is folded takes more than it may', async () => {
    const log = new MemoryEventLog({ clock });
    const reads: string[] = [];
    const transactor = createTransactor({
      log: overriding(log, {
        readStream: (stream, options) => (options?.from === 0 && reads.push(stream), log.readStream(stream, options)),
      }),
      cache: { bytesMax: THREE_BEDS },
    });
    const [north, south] = [bedsNamed('beds-north'), bedsNamed('beds-south')];
    await transactor.transact(north, taking('one', 'a', 'b'));
    await transactor.transact(south, taking('south', 'a', 'b'));
    reads.length = 0;

    await transactor.load(south);
    await transactor.load(north);
    await transactor.load(south);

    expect(reads).toEqual(['beds-north', 'beds-south']);
  });

  it('keeps the stream in use, however long it is', async () => {
    const log = new MemoryEventLog({ clock });
    const reads: (number | undefined)[] = [];
    const transactor = createTransactor({
      log: overriding(log, {
        readStream: (stream, options) => (reads.push(options?.from), log.readStream(stream, options)),
      }),
      cache: { bytesMax: 1 },
    });
    await transactor.transact(beds, taking('one', 'a', 'b', 'c'));
    await transactor.load(beds);

    expect(reads).toEqual([0, 0, 3]);
  });

  it('drops a stream whose folding threw, so that no half-made state is ever decided on', async () => {
    const { log, transactor } = started();
    let broken = false;
    const fragile: StreamDefinition<Beds> = {
      ...beds,
      evolve: (state, event) => {
        state.taken.push('half-made');
        if (broken) throw new Error('A bug in evolve.');
        state.taken.pop();
        return beds.evolve(state, event);
      },
    };

    await transactor.transact(fragile, taking('one', 'bed-1'));
    broken = true;
    await expect(transactor.transact(fragile, taking('two', 'bed-2'))).rejects.toThrow('A bug in evolve.');
    broken = false;

    expect((await transactor.load(fragile)).state.taken).toEqual(['bed-1', 'bed-2']);
    expect(await recorded(log)).toHaveLength(2);
  });
});

// Beds of a ward: a stream small enough to see through.

interface Beds {
  taken: string[];
  commands: Map<string, StoredCommand>;
}
type Draft = string;
type Taking = Request<Beds, Draft>;

const clock = { now: () => Date.UTC(2026, 0, 5) };
const beds = bedsNamed('beds-ward');
/** More than three events of this spec take, and less than four. */
const THREE_BEDS = 705;

/** Folds by changing the state it was given, as the cache allows. */
function bedsNamed(name: string): StreamDefinition<Beds> {
  return {
    name,
    initial: () => ({ taken: [], commands: new Map() }),
    evolve: (state, event) => {
      const { bed, commandId, bodyMac } = JSON.parse(event.data) as { bed: string; commandId: string; bodyMac: string };
      if (event.type === 'BedTaken') state.taken.push(bed);
      else state.taken = state.taken.filter((other) => other !== bed);
      const known = state.commands.get(commandId);
      state.commands.set(commandId, {
        bodyMac,
        revision: known?.revision ?? event.revision,
        count: (known?.count ?? 0) + 1,
      });
      return state;
    },
    commandOf: ({ commands }, commandId) => commands.get(commandId),
  };
}

function taking(commandId: string, ...wanted: string[]): Taking {
  return {
    commandId,
    bodyMac: `mac of ${commandId}`,
    dryRun: false,
    decide: ({ taken }) => {
      if (wanted.some((bed) => taken.includes(bed)))
        throw new Refusal(defineProblem({ code: 'bed-taken', sentence: 'The bed is taken.' }));
      return wanted;
    },
    seal(drafts, command) {
      return sealed(drafts, command, 'BedTaken', this.bodyMac);
    },
  };
}

function freeing(commandId: string, bed: string): Taking {
  return { ...taking(commandId), decide: () => [bed], seal: (drafts, command) => sealed(drafts, command, 'BedFreed') };
}

const ids = new Map<string, string>();

function sealed(
  drafts: readonly Draft[],
  { commandId }: { commandId: string },
  type = 'BedTaken',
  bodyMac = `mac of ${commandId}`,
): NewEvent[] {
  return drafts.map((bed, index) => ({
    id: idOf(`${commandId} ${index}`),
    type,
    schemaVersion: 1,
    data: JSON.stringify({ bed, commandId, bodyMac }),
    meta: JSON.stringify({ part: [index, drafts.length] }),
    private: JSON.stringify({ salt: randomUUID() }),
  }));
}

function idOf(name: string): string {
  const id = ids.get(name) ?? randomUUID();
  ids.set(name, id);
  return id;
}

function started() {
  const log = new MemoryEventLog({ clock });
  return { log, transactor: createTransactor({ log }) };
}

/** Two processes that have both folded the stream with bed-1 taken. */
async function sharedBed() {
  const { log, transactor } = started();
  const other = createTransactor({ log });
  await transactor.transact(beds, taking('first', 'bed-1'));
  await other.load(beds);
  return { log, transactor, other };
}

async function recorded(log: EventLog): Promise<readonly RecordedEvent[]> {
  return (await log.readAll(START, { limit: 1_000 })).events;
}

function overriding(log: EventLog, changes: Partial<EventLog>): EventLog {
  return {
    identity: () => log.identity(),
    append: (...append) => log.append(...append),
    readStream: (...read) => log.readStream(...read),
    readAll: (...read) => log.readAll(...read),
    head: () => log.head(),
    eventAt: (position) => log.eventAt(position),
    placeOf: (position) => log.placeOf(position),
    waitBeyond: (...wait) => log.waitBeyond(...wait),
    recordedAtNeverFalls: log.recordedAtNeverFalls,
    isPosition: (text) => log.isPosition(text),
    distance: (...between) => log.distance(...between),
    close: () => log.close(),
    ...changes,
  };
}
