import { setTimeout as pause } from 'node:timers/promises';
import type { ServerWritableStream } from '@grpc/grpc-js';
import {
  caughtUpResponse,
  confirmationResponse,
  eventResponse,
  notFoundResponse,
  streamNamed,
  type streams,
} from './messages.ts';
import type { EventsShown, StoredEvent } from './stored-events.ts';

export type ReadCall = ServerWritableStream<
  InstanceType<typeof streams.ReadReq>,
  InstanceType<typeof streams.ReadResp>
>;
type Options = InstanceType<typeof streams.ReadReq.Options>;

const BACKWARDS = 1;
/** Between two events of a slow answer: far less than a silence. */
const SLOW_MS = 300;

/** What a read that is no subscription gives; nothing for a stream that does not exist. */
export function eventsFor(options: Options, log: EventsShown): readonly StoredEvent[] | undefined {
  const found = options.hasStream() ? ofStream(options, log) : ofAll(options, log);
  const inOrder = options.getReadDirection() === BACKWARDS ? found?.toReversed() : found;
  return inOrder?.slice(0, Number(options.getCount()));
}

export const missingStream = (options: Options) =>
  notFoundResponse(streamNamed(options.getStream()?.getStreamIdentifier()));

function ofStream(options: Options, log: EventsShown): readonly StoredEvent[] | undefined {
  const request = options.getStream()!;
  const events = log.of(streamNamed(request.getStreamIdentifier()));
  if (events.length === 0) return undefined;
  const backwards = options.getReadDirection() === BACKWARDS;
  if (!request.hasRevision()) return request.hasEnd() === backwards ? events : [];
  const revision = BigInt(request.getRevision());
  return events.filter((event) => (backwards ? event.revision <= revision : event.revision >= revision));
}

/** Forwards, the event at the position is read again; backwards, it is not. */
function ofAll(options: Options, log: EventsShown): readonly StoredEvent[] {
  const request = options.getAll()!;
  const backwards = options.getReadDirection() === BACKWARDS;
  const count = Number(options.getCount());
  if (!request.hasPosition()) {
    if (request.hasEnd() !== backwards) return [];
    return backwards ? log.all.slice(-count) : log.all.slice(0, count);
  }
  const position = BigInt(request.getPosition()!.getCommitPosition());
  const place = log.countBefore(position);
  return backwards ? log.all.slice(Math.max(0, place - count), place) : log.all.slice(place, place + count);
}

/** Each event after a pause, and the end after another. */
export async function giveSlowly(call: ReadCall, events: readonly StoredEvent[]): Promise<void> {
  let isGone = false;
  call.once('cancelled', () => (isGone = true));
  for (const event of events) {
    await pause(SLOW_MS);
    if (isGone) return;
    call.write(eventResponse(event));
  }
  await pause(SLOW_MS);
  call.end();
}

/** A subscription to everything from its end on, filtered by the beginning of stream names. */
export class LiveSubscription {
  readonly #call: ReadCall;
  readonly #prefixes: readonly string[];

  constructor(call: ReadCall) {
    this.#call = call;
    this.#prefixes = call.request.getOptions()!.getFilter()?.getStreamIdentifier()?.getPrefixList() ?? [''];
    call.write(confirmationResponse());
    call.write(caughtUpResponse());
  }

  appended(events: readonly StoredEvent[]): void {
    for (const event of events) {
      if (this.#prefixes.some((prefix) => event.stream.startsWith(prefix))) this.#call.write(eventResponse(event));
    }
  }

  /** Ends it as a node does that goes away. */
  lose(): void {
    this.#call.destroy(Object.assign(new Error('going away'), { code: 14 }));
  }

  endCleanly(): void {
    this.#call.end();
  }
}
