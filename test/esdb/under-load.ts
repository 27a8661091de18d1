import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { type EventLog, LogUnavailable, type NewEvent } from '@throughline/event-store';
import { openEsdbEventLog } from '@throughline/event-store-esdb';
import { everythingAfter, newStream, sampleEvents, streamOf } from '@throughline/testing';

const CUTS = 6;
const CUT_EVERY_MS = 150;

interface ServerUnderLoad {
  readonly address: string;
  readonly namespace: string;
}

/** How many write at once, and how many events each. */
interface Load {
  readonly writers: number;
  readonly appends: number;
}

/** A connection string that leads through a relay whose connections can be cut; undefined where a certificate forbids it. */
async function throughRelay(address: string) {
  if (address.includes('+discover') || address.split('?')[0]!.includes(',')) return undefined;
  const { hostname, port, searchParams } = new URL(address.replace(/^(esdb|kurrentdb):/, 'http:'));
  // A certificate names its host: of this machine it holds for the relay as well.
  if (searchParams.get('tls') !== 'false' && !['localhost', '127.0.0.1'].includes(hostname)) return undefined;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port || 2113), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => (to.destroy(), sockets.delete(from)));
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const relayed = `${hostname === 'localhost' ? hostname : '127.0.0.1'}:${(server.address() as AddressInfo).port}`;
  return {
    address: address.replace(/(@|\/\/)[^@/?]+(?=[/?]|$)/, (_, before: string) => `${before}${relayed}`),
    cut: () => sockets.forEach((socket) => socket.destroy()),
    close: () => (sockets.forEach((socket) => socket.destroy()), server.close()),
  };
}

/** Appends until it is stored, as a caller does who is told that the outcome is unknown. */
async function appendUntilStored(log: EventLog, stream: string, expected: number, event: NewEvent): Promise<void> {
  for (;;) {
    try {
      await log.append(stream, expected < 0 ? 'none' : expected, [event]);
      return;
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
    }
  }
}

async function writeAll(
  log: EventLog,
  { writers: count, appends }: Load,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const written = new Map<string, string[]>();
  const writers = Array.from({ length: count }, async () => {
    const stream = newStream();
    const events = sampleEvents(appends);
    written.set(
      stream,
      events.map(({ id }) => id),
    );
    for (const [index, event] of events.entries()) await appendUntilStored(log, stream, index - 1, event);
  });
  await Promise.all(writers);
  return written;
}

async function expectStoredOnce(log: EventLog, written: ReadonlyMap<string, readonly string[]>): Promise<void> {
  for (const [stream, ids] of written) expect((await streamOf(log, stream)).map(({ id }) => id)).toEqual(ids);
}

/** What holds while many write at once, and while connections are cut. */
export function specifyUnderLoad(load: Load, server: () => Promise<ServerUnderLoad>): void {
  const all = load.writers * load.appends;

  it('stores what many write at once, each event once and in order', async () => {
    const log = await openEsdbEventLog({ ...(await server()), tenant: 'test' });
    const before = await log.head();
    const began = performance.now();
    const written = await writeAll(log, load);
    const perSecond = Math.round((all * 1_000) / (performance.now() - began));
    process.stderr.write(`${all} appends by ${load.writers} writers: ${perSecond} a second\n`);

    await expectStoredOnce(log, written);
    expect(await everythingAfter(log, before)).toHaveLength(all);
    await log.close();
  }, 300_000);

  it('loses and doubles nothing while connections are cut, and its followers miss nothing', async () => {
    const { address, namespace } = await server();
    const relay = await throughRelay(address);
    if (!relay) {
      process.stderr.write(
        'SKIPPED: cutting connections: the address names a cluster, or a certificate of another machine\n',
      );
      return;
    }
    const log = await openEsdbEventLog({ address: relay.address, namespace, tenant: 'test', deadlineMs: 2_000 });
    const before = await log.head();
    const seen = followed(log, before, all);
    let cuts = 0;
    const cutting = setInterval(() => (cuts < CUTS ? (relay.cut(), (cuts += 1)) : undefined), CUT_EVERY_MS);
    const written = await writeAll(log, load);
    clearInterval(cutting);

    await expectStoredOnce(log, written);
    expect(new Set(await seen)).toEqual(new Set([...written.values()].flat()));
    expect(await seen).toHaveLength(all);
    await log.close();
    relay.close();
  }, 300_000);
}

async function followed(log: EventLog, after: Awaited<ReturnType<EventLog['head']>>, count: number) {
  const seen: string[] = [];
  const never = new AbortController().signal;
  for (let position = after; seen.length < count;) {
    try {
      await log.waitBeyond(position, never);
      const page = await log.readAll(position, { limit: 200 });
      seen.push(...page.events.map(({ id }) => id));
      position = page.next;
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
    }
  }
  return seen;
}
