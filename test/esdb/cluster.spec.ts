import { type EventLog, LogUnavailable, type NewEvent } from '@throughline/event-store';
import { openEsdbEventLog } from '@throughline/event-store-esdb';
import { everythingAfter, newStream, sampleEvents, streamOf } from '@throughline/testing';
import { EsdbCluster } from '../services/esdb/cluster.ts';

const PATIENT = 60_000;
const TERMS = { tenant: 'demo', namespace: 'cluster' };

let cluster: EsdbCluster;
const opened: { close(): Promise<void> }[] = [];
beforeEach(async () => void (cluster = await EsdbCluster.start()));
afterEach(async () => {
  await Promise.all(opened.splice(0).map((log) => log.close()));
  cluster.stop();
});

async function opening(address: string): Promise<EventLog> {
  const log = await openEsdbEventLog({ ...TERMS, address, readonly: false });
  opened.push(log);
  return log;
}

async function following(address: string) {
  const log = await openEsdbEventLog({ ...TERMS, address, readonly: true });
  opened.push(log);
  return log;
}

/** As a caller who is told that the outcome is unknown. */
async function appendUntilStored(log: EventLog, stream: string, at: number, event: NewEvent): Promise<void> {
  for (;;) {
    try {
      await log.append(stream, at < 0 ? 'none' : at, [event]);
      return;
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
    }
  }
}

describe('a cluster', () => {
  it(
    'is written to through whichever node leads, whoever is asked first',
    async () => {
      const log = await opening(cluster.addressFor());
      const [leader, ...followers] = cluster.members;
      const before = followers.map(({ appends }) => appends);
      await log.append(newStream(), 'none', sampleEvents(1));

      expect(leader!.log.all.filter(({ stream }) => stream.startsWith('cluster.'))).toHaveLength(1);
      expect(followers.map(({ appends }) => appends)).toEqual(before);
      for (const { port } of followers) {
        const other = await opening(`esdb://127.0.0.1:${port}?tls=false&keepAliveInterval=-1`);
        await other.append(newStream(), 'none', sampleEvents(1));
      }
      expect(await everythingAfter(log)).toHaveLength(3);
    },
    PATIENT,
  );

  it(
    'that chooses another leader, and loses the one it had, stores what many write once and in order',
    async () => {
      const log = await opening(cluster.addressFor('&maxDiscoverAttempts=3&gossipTimeout=1'));
      const written = new Map<string, readonly NewEvent[]>();
      let stored = 0;
      const writers = Array.from({ length: 6 }, async () => {
        const stream = newStream();
        const events = sampleEvents(15);
        written.set(stream, events);
        for (const [index, event] of events.entries()) {
          await appendUntilStored(log, stream, index - 1, event);
          stored += 1;
          if (stored % 25 === 0) cluster.changeLeader();
          if (stored !== 40) continue;
          const lost = cluster.leader!;
          lost.stop();
          cluster.changeLeader();
        }
      });
      await Promise.all(writers);

      for (const [stream, events] of written)
        expect((await streamOf(log, stream)).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    },
    PATIENT,
  );

  it(
    'is followed on a node that has fallen behind: nothing is missed once it has caught up',
    async () => {
      const log = await opening(cluster.addressFor());
      const [, node, other] = cluster.members;
      other!.stop();
      const follower = await following(cluster.addressFor('&nodePreference=follower'));
      const before = await follower.head();
      node!.fallBehind();
      const events = sampleEvents(5);
      await log.append(newStream(), 'none', events);

      expect(await follower.head()).toBe(before);
      expect(await everythingAfter(log, before)).toHaveLength(5);
      const woken = follower.waitBeyond(before, new AbortController().signal);
      node!.catchUp();
      await woken;
      expect((await everythingAfter(follower, before)).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    },
    PATIENT,
  );
});
