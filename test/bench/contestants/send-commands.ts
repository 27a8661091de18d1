import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { answering } from '../measuring/answering.ts';
import { momentAt } from '../provider/moments.ts';
import { levelAfter, momentOfMove } from '../provider/stepping-clients.ts';

export interface SendTask {
  readonly url: string;
  readonly seconds: number;
  readonly connections: number;
  /** One for each connection. */
  readonly tokens: readonly string[];
  /** Shared out among the connections: nobody waits for another connection's client. */
  readonly clientIds: readonly string[];
  readonly begin: number;
}

export interface SendAnswer {
  readonly sent: number;
  /** Answered with 201: recorded now, and no repeat. */
  readonly created: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Level changes over so many connections at once, every one of them another command. */
await answering<SendTask, SendAnswer>(async (task) => {
  const { url, seconds, connections } = task;
  let connection = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    setupClient: (client) => client.setRequests([{ method: 'POST', setupRequest: nextCommand(task, connection++) }]),
  });
  const created = result.statusCodeStats?.['201']?.count ?? 0;
  const total = result['1xx'] + result['2xx'] + result['3xx'] + result['4xx'] + result['5xx'];
  if (created < total)
    throw new Error(
      `Of ${total} commands ${created} were recorded: ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors.`,
    );
  return {
    sent: result.requests.sent,
    created,
    perSecond: created / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  };
});

/** Every request of a connection is the next command of the next of its clients. */
function nextCommand({ connections, tokens, clientIds, begin }: SendTask, connection: number) {
  const own = clientIds.filter((_, index) => index % connections === connection);
  let sent = 0;
  return (request: autocannon.Request): autocannon.Request => {
    const move = Math.floor(sent / own.length);
    const clientId = own[sent % own.length]!;
    sent += 1;
    request.path = `/v1/clients/${clientId}/level-changes`;
    request.headers = {
      authorization: `Bearer ${tokens[connection]}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    request.body = `{"when":"${written(momentOfMove(begin, move))}","level":"${levelAfter(move)}","reason":"good-progress"}`;
    return request;
  };
}

/** As a clinician's browser would send it: the local time with its offset. */
function written(instant: number): string {
  const { offsetMinutes } = momentAt(instant);
  const local = new Date(instant + offsetMinutes * 60_000).toISOString().slice(0, 16);
  return `${local}-${String(-offsetMinutes / 60).padStart(2, '0')}:00`;
}
