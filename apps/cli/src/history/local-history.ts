import { setImmediate as turn } from 'node:timers/promises';
import { openLogToRead, openVaultOf, recordsAt } from '@throughline/embedded';
import type { TenantMacs } from '@throughline/identity';
import { Refusal } from '@throughline/kernel';
import { lineOf, type Reading, reconcile, Replay, type ReplayPage } from '@throughline/replay-application';
import {
  type ReadingTerms,
  type ReplayBatch,
  ReplayFailure,
  type ReplaySource,
  type Totals,
} from '@throughline/replay-client';
import type { ServiceSettings } from '@throughline/api';
import { isOfTheEnvironment } from '../explain-failure.js';
import { facilitiesAskedFor, typesAskedFor } from './asked-for.js';
import { DisclosedHere, type DisclosureTerms } from './disclosed.js';

interface AskedFor extends DisclosureTerms {
  readonly facility?: readonly string[];
  readonly type?: readonly string[];
}

export interface OpenedHistory extends ReplaySource {
  close(): Promise<void>;
}

const PAGE_EVENTS = 1_000;

/** The history in a data directory, also while a service runs on it: the same lines and cursors as the service gives. */
export async function openLocalHistory(
  settings: ServiceSettings,
  asked: AskedFor,
  onFault: (error: Error) => void,
): Promise<OpenedHistory> {
  const { log: place } = recordsAt(settings);
  const types = typesAskedFor(asked.type);
  const log = await openLogToRead(place);
  try {
    const facilities = await facilitiesAskedFor(log, asked.facility);
    const reading: Reading = { facilities, filter: { types, clientIds: null, recordedFrom: null, recordedTo: null } };
    const replay = new Replay(log, await cursorKeys(settings));
    const ledger = new DisclosedHere(settings, onFault);
    const left = async (page: ReplayPage) => log.distance(page.head.position, await log.head()) ?? 0;
    return {
      namesFacilities: asked.facility !== undefined,
      batches: (after, terms) => batchesOf(replay, { reading, after, terms, ledger, asked, left }),
      totalsTo: (to) => totalsOf(replay, reading, to),
      close: async () => {
        await ledger.close();
        await log.close();
      },
    };
  } catch (error) {
    await log.close();
    throw error;
  }
}

async function cursorKeys(settings: ServiceSettings): ReturnType<TenantMacs['hmacsFor']> {
  const vault = openVaultOf(recordsAt(settings));
  try {
    return await vault.hmacsFor('cursors');
  } finally {
    await vault.close();
  }
}

interface Batches {
  readonly reading: Reading;
  readonly after: string | null;
  readonly terms: ReadingTerms;
  readonly ledger: DisclosedHere;
  readonly asked: DisclosureTerms;
  readonly left: (page: ReplayPage) => Promise<number>;
}

async function* batchesOf(replay: Replay, options: Batches): AsyncGenerator<ReplayBatch> {
  const { reading, after, terms, ledger, asked, left } = options;
  const range = { after, until: null };
  try {
    const { from } = await replay.stretchOf(reading, range);
    const close = await ledger.open({ ...asked, what: 'events by the command line', reading, from, to: null });
    let reached = from;
    let done = 0;
    try {
      const { signal } = terms;
      const pages = terms.follow
        ? replay.follow(reading, range, { limit: PAGE_EVENTS, signal })
        : replay.bounded(reading, range, PAGE_EVENTS);
      for await (const page of pages) {
        if (signal.aborted) return;
        reached = page.head.position;
        done += page.events.length;
        const lines = page.events.map(lineOf);
        yield { lines, cursor: page.next, caughtUp: page.caughtUp, total: done + (await left(page)) };
      }
    } finally {
      close(reached);
    }
  } catch (error) {
    throw asFailure(error);
  }
}

async function totalsOf(replay: Replay, reading: Reading, to: string): Promise<Totals> {
  try {
    return await reconcile(replay, { reading, from: null, to, pause: turn });
  } catch (error) {
    throw asFailure(error);
  }
}

/** What the service would have answered. */
function asFailure(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const { code, message, details } = error;
  const about = isOfTheEnvironment(error) ? 'surroundings' : 'input';
  return new ReplayFailure(code, message, { about, details, cause: error });
}
