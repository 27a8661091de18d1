import { clientIdOf } from '@throughline/care-path';
import type { LogIdentity } from '@throughline/event-store';
import { chroniclesOf, type ClientAct, everyEvent, Recording, recordInTurns } from '@throughline/projection/contract';
import { admission, Chronicle, discharge, erase, judged, levelChange, place } from '@throughline/views/scenario';
import fc from 'fast-check';
import { type BrokerFault, MemoryBroker } from '../broker/memory-broker.js';
import { MemoryPublication } from '../broker/memory-publication.js';
import { isFinal, PublicationError } from '../broker/publication-errors.js';
import { partitionOf } from '../layout/partition.js';
import { type Refreshable, refreshableName } from '../layout/refreshable.js';
import { PublishedClient } from './published-client.js';
import { Publisher, type PublisherOptions, SHARD } from './publisher.js';

const acts = fc.array(
  fc.record({ client: fc.nat(3), what: fc.nat(), when: fc.nat(), which: fc.nat(), how: fc.nat() }),
  { maxLength: 30 },
) as fc.Arbitrary<ClientAct[]>;
const faults = fc.array(fc.constantFrom<BrokerFault>('unavailable', 'lost-before-commit', 'lost-after-commit'), {
  maxLength: 8,
});

class Site {
  readonly broker = new MemoryBroker();
  constructor(readonly recording = new Recording()) {}

  publisher(
    instance: string,
    more: Partial<Pick<PublisherOptions, 'recover' | 'recordsMax' | 'refill'>> = {},
  ): Publisher {
    const publication = new MemoryPublication(this.broker, SHARD);
    return new Publisher({ log: this.recording.log, publication, instance, ...more });
  }

  ids(): readonly string[] {
    return this.broker.records('events').map(({ headers }) => headers['ce_id'] ?? '');
  }
}

/** Publishes to the head, starting again after every failure that passes. */
async function publishAll(publisher: Publisher): Promise<void> {
  for (let started = false, done = false; !done;) {
    try {
      if (!started) await publisher.start();
      started = true;
      done = await publisher.step();
    } catch (error) {
      if (!(error instanceof PublicationError) || isFinal(error)) throw error;
      started = false;
    }
  }
}

const stepDown = () => {
  const chronicle = new Chronicle();
  const placementId = chronicle.id('placement');
  const admitted = chronicle.enter(admission('2026-03-01T09:00', placementId, place('2.5')), { judged: judged() });
  const stepped = chronicle.enter(levelChange('SteppedDown', '2026-03-10T09:00', placementId, place('2.1')), {
    judged: judged(),
  });
  return { chronicle, placementId, admitted, stepped };
};

async function recorded(...chronicles: readonly Chronicle[]): Promise<Site> {
  const site = new Site();
  for (const one of chronicles) await site.recording.add(one);
  return site;
}

describe('a publisher', () => {
  it('publishes each event once, in order per client, whatever fails on the way', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.array(fc.nat(), { maxLength: 20 }), faults, async (drawn, turns, failures) => {
        const site = new Site();
        await recordInTurns(site.recording, chroniclesOf(drawn, 3), turns);
        site.broker.fail(...failures);
        await publishAll(site.publisher('a', { recordsMax: 5 }));
        const events = await everyEvent(site.recording.log);
        expect(site.ids().toSorted()).toEqual(events.map(({ id }) => id).toSorted());
        for (const records of byKey(site).values()) expect(records).toEqual(records.toSorted((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  });

  it('leaves in its tables what a client folded from nothing comes to', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.array(fc.nat(), { maxLength: 20 }), faults, async (drawn, turns, failures) => {
        const site = new Site();
        await recordInTurns(site.recording, chroniclesOf(drawn, 3), turns);
        site.broker.fail(...failures);
        await publishAll(site.publisher('a', { recordsMax: 3 }));
        expect(tablesOf(site)).toEqual(await tablesFromNothing(site));
      }),
      { numRuns: 40 },
    );
  });

  it('publishes nothing of who has a task, not in its checkpoint either, and goes on after it', async () => {
    const { chronicle, placementId, stepped } = stepDown();
    const site = await recorded(chronicle);
    const task = { openedBy: stepped, clockId: 'continued-stay', subjectId: placementId };
    const take = () => site.recording.addTask(chronicle, { type: 'TaskAssigned', data: { ...task, ownerId: 'ada' } });
    await take();
    const publisher = site.publisher('a');
    await publishAll(publisher);
    const transactions = site.broker.transactions.length;
    await take();
    expect(await publisher.step()).toBe(true);
    expect(site.broker.transactions).toHaveLength(transactions);
    expect(publisher.position).toBe(await site.recording.log.head());
    expect(JSON.stringify(site.broker.transactions)).not.toContain('carePathTasks');
    chronicle.enter(discharge('2026-04-01T09:00', placementId), { judged: judged() });
    await site.recording.add(chronicle);
    await publishAll(site.publisher('b'));
    expect(site.ids()).toEqual(chronicle.events.map(({ id }) => id));
  });

  it('knows a log that was put back from a copy by what was published, though it followed tasks after that', async () => {
    const { chronicle, placementId, stepped } = stepDown();
    const site = await recorded(chronicle);
    const task = { openedBy: stepped, clockId: 'continued-stay', subjectId: placementId };
    await site.recording.addTask(chronicle, { type: 'TaskGivenBack', data: task });
    await publishAll(site.publisher('a'));
    const putBack = new Site(new Recording(await site.recording.log.identity()));
    Object.assign(putBack, { broker: site.broker });
    await putBack.recording.add(chronicle);
    chronicle.enter(discharge('2026-04-01T09:00', placementId), { judged: judged() });
    await putBack.recording.add(chronicle);
    await publishAll(putBack.publisher('b'));
    expect(site.ids()).toEqual(chronicle.events.map(({ id }) => id));
  });

  it('puts every record of a client into the partition of that client', async () => {
    const { chronicle } = stepDown();
    const site = await recorded(chronicle);
    await publishAll(site.publisher('a'));
    const partitions = (['events', 'placements', 'moves', 'levelOfCare'] as const).flatMap((topic) =>
      site.broker.records(topic).map(({ partition }) => partition),
    );
    expect(partitions.length).toBeGreaterThan(5);
    expect(new Set(partitions)).toEqual(new Set([partitionOf(chronicle.clientId)]));
  });

  it('changes the placement of a step-down that is corrected, and says how often the move was', async () => {
    const { chronicle, placementId, stepped } = stepDown();
    chronicle.correct(stepped, { effective: { ...chronicle.entry(stepped).body.effective, localDate: '2026-03-12' } });
    const site = await recorded(chronicle);
    await publishAll(site.publisher('a'));
    expect(JSON.parse(site.broker.compacted('placements').get(placementId) ?? '')).toMatchObject({
      stretches: [{ level: { code: '2.5' } }, { level: { code: '2.1' }, fromLocalDate: '2026-03-12' }],
    });
    expect(JSON.parse(site.broker.compacted('moves').get(stepped) ?? '')).toMatchObject({ corrected: 1 });
  });

  it('writes a tombstone for a placement and a move that are voided, and brings them back', async () => {
    const { chronicle, placementId, admitted, stepped } = stepDown();
    chronicle.voidEntry(stepped);
    chronicle.voidEntry(admitted);
    const site = await recorded(chronicle);
    const publisher = site.publisher('a');
    await publishAll(publisher);
    expect([...site.broker.compacted('moves').keys()]).toEqual([]);
    expect(site.broker.compacted('placements').has(placementId)).toBe(false);
    chronicle.reinstate(admitted);
    await site.recording.add(chronicle);
    await publisher.step();
    expect([...site.broker.compacted('moves').keys()]).toEqual([admitted]);
    expect(site.broker.compacted('placements').has(placementId)).toBe(true);
  });

  it('writes a tombstone for where an erased client is, and keeps the pseudonymous rest', async () => {
    const { chronicle, placementId, admitted, stepped } = stepDown();
    chronicle.enter(discharge('2026-04-01T09:00', placementId));
    const site = await recorded(chronicle);
    const publisher = site.publisher('a');
    await publishAll(publisher);
    expect(site.broker.compacted('levelOfCare').has(chronicle.clientId)).toBe(true);
    const before = [site.broker.compacted('placements'), site.broker.compacted('moves')];

    erase(chronicle);
    await site.recording.add(chronicle);
    await publishAll(site.publisher('b'));

    expect(site.broker.compacted('levelOfCare').has(chronicle.clientId)).toBe(false);
    const tombstones = site.broker.records('levelOfCare').filter(({ value }) => value === null);
    expect(tombstones.map(({ key }) => key)).toEqual([chronicle.clientId]);
    expect([site.broker.compacted('placements'), site.broker.compacted('moves')]).toEqual(before);
    expect([...site.broker.compacted('moves').keys()]).toEqual(expect.arrayContaining([admitted, stepped]));

    const again = site.publisher('c', { refill: ['level-of-care'] });
    await again.start();
    await again.refresh();
    expect(site.broker.compacted('levelOfCare').has(chronicle.clientId)).toBe(false);
  });

  it('publishes whole tables again, with a tombstone for what is gone, whatever fails on the way', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.array(fc.nat(), { maxLength: 20 }), faults, async (drawn, turns, failures) => {
        const site = new Site();
        await recordInTurns(site.recording, chroniclesOf(drawn, 3), turns);
        await publishAll(site.publisher('a'));
        const published = tablesOf(site);
        const events = site.ids();
        const stale = { partition: 0, value: '"made by an earlier view"', headers: {} };
        const keys = new Set(TABLES.flatMap((topic) => site.broker.records(topic).map(({ key }) => `${topic} ${key}`)));
        for (const one of keys) {
          const [topic, key] = one.split(' ') as [(typeof TABLES)[number], string];
          site.broker.commit([{ ...stale, topic, key, partition: partitionOf(clientOf(site, topic, key)) }]);
        }
        site.broker.fail(...failures);
        await refreshAll(site.publisher('b', { recordsMax: 3, refill: REFILL }));
        expect(tablesOf(site)).toEqual(published);
        expect(site.ids()).toEqual(events);
      }),
      { numRuns: 40 },
    );
  });

  it('publishes only the tables that it is told to, and goes on from where it was', async () => {
    const { chronicle, placementId } = stepDown();
    const site = await recorded(chronicle);
    await publishAll(site.publisher('a'));
    for (const topic of ['placements', 'moves', 'reference'] as const) site.broker.empty(topic);
    const publisher = site.publisher('b', { refill: ['placements'] });
    await publisher.start();
    expect(await publisher.refresh()).toBe(1);
    expect([...site.broker.compacted('placements').keys()]).toEqual([placementId]);
    expect(site.broker.records('moves')).toEqual([]);
    chronicle.enter(discharge('2026-04-01T09:00', placementId), { judged: judged() });
    await site.recording.add(chronicle);
    await publisher.step();
    expect(JSON.parse(site.broker.compacted('placements').get(placementId) ?? '')).toMatchObject({
      endedOn: '2026-04-01',
    });
  });

  it.each(['events', 'placements', 'moves', 'levelOfCare', 'reference'] as const)(
    'does not make %s anew in silence when it was deleted, and fills it when told to',
    async (topic) => {
      const { chronicle } = stepDown();
      const site = await recorded(chronicle);
      await publishAll(site.publisher('a'));
      const before = site.broker.records(topic);
      site.broker.delete(topic);
      await expect(site.publisher('b').start()).rejects.toMatchObject({
        code: 'topic-missing',
        message: expect.stringContaining(`publish --refresh ${refreshableName(topic)} --once`),
      });
      const publisher = site.publisher('c', { refill: [refreshableName(topic) as Refreshable] });
      await publisher.start();
      await publisher.refresh();
      expect(site.broker.compacted(topic)).toEqual(new Map(before.map(({ key, value }) => [key, value])));
    },
  );

  it('says that a topic is not complete when filling it was cut short, and goes on once it was filled', async () => {
    const { chronicle, placementId } = stepDown();
    const site = await recorded(chronicle);
    await publishAll(site.publisher('a'));
    site.broker.delete('placements');
    await site.publisher('cut', { refill: ['placements'] }).start();
    await expect(site.publisher('b').start()).rejects.toMatchObject({
      code: 'topic-missing',
      message: expect.stringContaining('publish --refresh placements --once'),
    });
    const publisher = site.publisher('c', { refill: ['placements'] });
    await publisher.start();
    await publisher.refresh();
    chronicle.enter(discharge('2026-04-01T09:00', placementId), { judged: judged() });
    await site.recording.add(chronicle);
    site.broker.fail('lost-after-commit');
    await publishAll(publisher);
    await site.publisher('d').start();
    expect(site.broker.compacted('placements').size).toBe(1);
  });

  it('makes every topic where nothing was published yet', async () => {
    const { chronicle } = stepDown();
    const site = await recorded(chronicle);
    site.broker.delete('moves');
    site.broker.delete('checkpoint');
    await publishAll(site.publisher('a'));
    expect(site.ids()).toHaveLength(chronicle.events.length);
  });

  it('says with an empty list that a client has been discharged', async () => {
    const { chronicle, placementId } = stepDown();
    chronicle.enter(discharge('2026-04-01T09:00', placementId), { judged: judged() });
    const site = await recorded(chronicle);
    await publishAll(site.publisher('a'));
    expect(JSON.parse(site.broker.compacted('levelOfCare').get(chronicle.clientId) ?? '')).toEqual({
      clientId: chronicle.clientId,
      placements: [],
    });
  });

  it('goes on with the others when one client cannot be folded', async () => {
    const { chronicle } = stepDown();
    const site = await recorded(chronicle);
    await site.recording.addUnreadable(chronicle);
    const other = new Chronicle({ client: 'other' });
    await site.recording.add(other);
    await publishAll(site.publisher('a'));
    expect(site.ids()).toHaveLength(chronicle.events.length + 2);
  });
});

describe('two publishers', () => {
  it('do not fence each other for ever: the one that was replaced stops', async () => {
    const { chronicle } = stepDown();
    const site = await recorded(chronicle);
    const first = site.publisher('first');
    const second = site.publisher('second');
    await first.start();
    await second.start();
    await expect(first.step()).rejects.toMatchObject({ code: 'publication-superseded' });
    await publishAll(second);
    expect(site.ids()).toHaveLength(chronicle.events.length);
  });

  it('are told apart from one whose transaction has timed out, which goes on', async () => {
    const { chronicle } = stepDown();
    const site = await recorded(chronicle);
    const publisher = site.publisher('only');
    await publisher.start();
    site.broker.fence(SHARD);
    await publisher.step();
    await publishAll(publisher);
    expect(site.ids()).toHaveLength(chronicle.events.length);
  });
});

describe('a publisher that starts', () => {
  const published = async () => {
    const { chronicle } = stepDown();
    const site = await recorded(chronicle);
    await publishAll(site.publisher('before'));
    return { site, chronicle };
  };

  it('goes on where the one before it stood, one generation on', async () => {
    const { site, chronicle } = await published();
    await publishAll(site.publisher('after'));
    expect(site.ids()).toHaveLength(chronicle.events.length);
    expect(await new MemoryPublication(site.broker, SHARD).lastCheckpoint()).toMatchObject({
      instance: 'after',
      generation: 2,
      events: chronicle.events.length,
      head: await site.recording.log.head(),
    });
  });

  it('refuses when the checkpoint is gone and records are there, and recovers when it is told to', async () => {
    const { site, chronicle } = await published();
    site.broker.empty('checkpoint');
    await expect(site.publisher('b').start()).rejects.toMatchObject({ code: 'checkpoint-missing' });
    await publishAll(site.publisher('c', { recover: true }));
    expect(site.ids()).toHaveLength(chronicle.events.length);
    expect(await new MemoryPublication(site.broker, SHARD).lastCheckpoint()).toMatchObject({
      events: chronicle.events.length,
      recovered: { reason: 'checkpoint-lost' },
    });
  });

  const onLog = async (site: Site, identity: LogIdentity, chronicles: readonly Chronicle[]) => {
    const other = new Site(new Recording(identity));
    for (const one of chronicles) await other.recording.add(one);
    Object.assign(other, { broker: site.broker });
    return other;
  };

  it('refuses the events of another log, and of one that is shorter', async () => {
    const { site } = await published();
    const stranger = await onLog(site, { logId: 'stranger', parent: null }, [new Chronicle()]);
    await expect(stranger.publisher('b', { recover: true }).start()).rejects.toMatchObject({
      code: 'checkpoint-of-another-log',
    });
    const shorter = await onLog(site, await site.recording.log.identity(), [new Chronicle()]);
    await expect(shorter.publisher('b', { recover: true }).start()).rejects.toMatchObject({
      code: 'checkpoint-beyond-log',
    });
  });

  it('refuses a log that was put back from a copy and has grown since with other events', async () => {
    const { site } = await published();
    const grown = ['x', 'y', 'z', 'w'].map((client) => new Chronicle({ client }));
    const other = await onLog(site, await site.recording.log.identity(), grown);
    await expect(other.publisher('b').start()).rejects.toMatchObject({ code: 'checkpoint-beyond-log' });
  });

  it('publishes from the fork of a restored log when it is told to, and says so', async () => {
    const { site, chronicle } = await published();
    const parent = await site.recording.log.identity();
    const fork = (await everyEvent(site.recording.log))[0]!.position;
    const restored = await onLog(site, { logId: 'restored', parent: { ...parent, position: fork } }, [chronicle]);
    await expect(restored.publisher('b').start()).rejects.toMatchObject({ code: 'checkpoint-of-another-log' });
    await publishAll(restored.publisher('c', { recover: true }));
    const again = site.broker.records('events').filter(({ headers }) => headers['ce_logid'] === 'restored');
    expect(again).toHaveLength(chronicle.events.length - 1);
    expect(await new MemoryPublication(site.broker, SHARD).lastCheckpoint()).toMatchObject({
      logId: 'restored',
      parent: { logId: parent.logId, position: fork },
      recovered: { reason: 'log-restored', fromLogId: parent.logId },
    });
  });
});

describe('a record', () => {
  it('holds no staff id, no sealed text and no key', async () => {
    const { chronicle, admitted } = stepDown();
    chronicle.correct(admitted, {}, { judged: judged({ approvedBy: 'grace' }) });
    const site = await recorded(chronicle);
    await publishAll(site.publisher('a'));
    const everything = site.broker.transactions
      .flat()
      .map(({ value, headers }) => `${value} ${JSON.stringify(headers)}`);
    expect(everything.some((record) => record.includes('"roles":["director"]'))).toBe(true);
    for (const secret of ['"grace"', '"ada"', 'bodyMac', 'onBehalfOf', '"box"'])
      expect(everything.filter((record) => record.includes(secret))).toEqual([]);
  });

  it('carries what happened, when it was learned, and where it stands in the log', async () => {
    const { chronicle, stepped } = stepDown();
    const site = await recorded(chronicle);
    await publishAll(site.publisher('a'));
    const event = chronicle.events[2]!;
    const record = site.broker.records('events').find(({ headers }) => headers['ce_id'] === event.id);
    expect(record).toMatchObject({
      key: chronicle.clientId,
      headers: {
        ce_specversion: '1.0',
        ce_type: 'throughline.care-path.SteppedDown.v1',
        ce_source: 'urn:throughline:test',
        ce_subject: chronicle.clientId,
        ce_time: '2026-03-10T09:00:00.000Z',
        ce_sequence: '2',
        ce_part: '0',
        ce_partcount: '1',
        ce_dataclassification: 'pseudonymous',
      },
    });
    expect(JSON.parse(record?.value ?? '')).toMatchObject({ data: { entry: { entryId: stepped } } });
  });
});

function byKey(site: Site): ReadonlyMap<string, readonly number[]> {
  const revisions = new Map<string, number[]>();
  for (const { key, headers } of site.broker.records('events'))
    revisions.set(key, [...(revisions.get(key) ?? []), Number(headers['ce_sequence'])]);
  return revisions;
}

const REFILL = ['placements', 'moves', 'level-of-care', 'reference'] as const;
const TABLES = ['placements', 'moves', 'levelOfCare'] as const;

const tablesOf = ({ broker }: Site) =>
  TABLES.flatMap((table) => [...broker.compacted(table)].map(([key, value]) => `${table} ${key} ${value}`)).toSorted();

const clientOf = ({ broker }: Site, topic: (typeof TABLES)[number], key: string): string =>
  broker.records(topic).find((record) => record.key === key)?.headers['ce_clientid'] ?? '';

async function refreshAll(publisher: Publisher): Promise<void> {
  for (;;) {
    try {
      await publisher.start();
      await publisher.refresh();
      return;
    } catch (error) {
      if (!(error instanceof PublicationError) || isFinal(error)) throw error;
    }
  }
}

async function tablesFromNothing({ recording }: Site): Promise<readonly string[]> {
  const rows: string[] = [];
  const streams = new Set((await everyEvent(recording.log)).map(({ stream }) => stream));
  for (const stream of streams) {
    const client = new PublishedClient(clientIdOf(stream));
    for await (const event of recording.log.readStream(stream)) client.recall(event);
    client.settle();
    for (const { table, key, value } of client.everyRow()) {
      if (value !== null) rows.push(`${table} ${key} ${JSON.stringify(value)}`);
    }
  }
  return rows.toSorted();
}
