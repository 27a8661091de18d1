import { randomUUID } from 'node:crypto';
import {
  type CarePathEventType,
  carePathStream,
  emptyPath,
  evolve,
  type Path,
  type PathEvent,
  registerClient,
  type DecisionContext,
} from '@throughline/care-path';
import type { RequestContext, Decide } from '@throughline/care-path-application';
import { MemoryEventLog } from '@throughline/event-store';
import { LogDirectory } from '@throughline/organization-application';
import { commandIdOf, type EventMetadata, LIVE, type Part } from '@throughline/kernel';
import { startOfDay } from '@throughline/time';
import { FACILITY, providerPack, TENANT } from '../provider/provider.ts';
import { CLINICIAN, intakeDecisions } from '../provider/stepping-clients.ts';
import { type EmmettEvent, type EmmettStore, loadEmmett, type ReadEmmettEvent } from './emmett-modules.ts';

/** As its documentation opens it: a connection for each call. Kept: its functions over one connection that stays open. */
export type EmmettConnection = 'as-documented' | 'kept-open';

/** Its appends leave a statement open now and then, and the commit after it fails as busy: nothing was written, ask again. */
const ATTEMPTS_MAX = 50;

const emmett = loadEmmett();
const pack = await providerPack();

/** Commands that were decided again because a transaction was left open. */
export const repeated = { commands: 0 };

/** Everybody, everywhere: what is measured here asks for no facility and no birth date. */
const REQUESTED: RequestContext = {
  facilities: 'all',
  directory: new LogDirectory(new MemoryEventLog({ clock: { now: Date.now } })),
  bornOn: null,
};

export type DecideFor = (clientId: string, decide: Decide) => Promise<void>;

export function decider(store: EmmettStore): DecideFor {
  const handle = emmett.CommandHandler<Path>({ evolve: fold, initialState: emptyPath, mapToStreamId: carePathStream });
  return async (clientId, decide) => {
    const context = decisionContext(clientId);
    const described = (path: Path) =>
      decide(path, context, REQUESTED).events.map(({ type, data }, index, { length }) => ({
        type,
        data,
        metadata: metadataOf(context, [index, length]),
      }));
    for (let attempt = 1; ; attempt += 1) {
      try {
        await handle(store, clientId, described);
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== 'SQLITE_BUSY' || attempt === ATTEMPTS_MAX) throw error;
        repeated.commands += 1;
      }
    }
  };
}

/** Registers a client and brings them to their first level. */
export async function admit(decide: DecideFor, clientId: string, begin: number): Promise<void> {
  await decide(clientId, (path) =>
    registerClient({ facilityId: FACILITY, keyId: randomUUID(), anonymous: true }, path),
  );
  for (const decision of intakeDecisions(begin)) await decide(clientId, decision);
}

/** A new event is folded before it is stored, and then has no position yet. */
function fold(path: Path, { type, data, metadata }: ReadEmmettEvent): Path {
  const { messageId = '', streamPosition } = metadata;
  const revision = streamPosition === undefined ? path.revision + 1 : Number(streamPosition) - 1;
  const event = {
    type: type as CarePathEventType,
    data,
    id: messageId,
    revision,
    recordedAt: 0,
    metadata: metadata as unknown as EventMetadata,
  };
  return evolve(path, event as PathEvent);
}

function decisionContext(clientId: string): DecisionContext {
  return {
    commandId: commandIdOf({
      tenant: TENANT,
      principal: CLINICIAN.id,
      stream: carePathStream(clientId),
      key: randomUUID(),
    }),
    nextPart: 0,
    now: Date.now(),
    actor: CLINICIAN,
    origin: LIVE,
    packsAdopted: () => ({ inForce: pack, advisory: undefined, forUnknownPopulation: false }),
    packBySha: () => pack,
    assertMayEdit: () => undefined,
    textsOf: () => ({ narrative: null, reference: null }),
    populationOn: () => null,
    facility: () => undefined,
    program: () => undefined,
    startOfDay,
  };
}

const metadataOf = ({ commandId, actor, origin }: DecisionContext, part: Part): EventMetadata => ({
  tenant: TENANT,
  facilityId: FACILITY,
  actor,
  onBehalfOf: null,
  commandId,
  bodyMac: commandId,
  correlationId: commandId,
  causationId: null,
  traceparent: null,
  origin,
  labels: [],
  part,
});

interface OpenStore {
  readonly store: EmmettStore;
  readonly settings: string;
  close(): void;
}

export async function openStore(fileName: string, connection: EmmettConnection): Promise<OpenStore> {
  const kept = emmett.sqliteConnection({ fileName });
  await kept.command('PRAGMA journal_mode = WAL');
  await kept.command('PRAGMA synchronous = FULL');
  const { synchronous } = (await kept.querySingle<{ synchronous: number }>('PRAGMA synchronous')) ?? {
    synchronous: -1,
  };
  if (synchronous !== 2) throw new Error('The rival would not commit durably.');
  await emmett.createEventStoreSchema(kept);
  if (connection === 'kept-open')
    return {
      store: overConnection(kept),
      settings: 'WAL, synchronous=FULL, one connection kept open',
      close: () => kept.close(),
    };
  const fresh = emmett.sqliteConnection({ fileName });
  const byDefault = (await fresh.querySingle<{ synchronous: number }>('PRAGMA synchronous'))?.synchronous;
  fresh.close();
  kept.close();
  return {
    store: emmett.getSQLiteEventStore({ fileName }),
    settings: `WAL, synchronous=${byDefault} (its default), a connection for each call`,
    close: () => undefined,
  };

  function overConnection(open: typeof kept): EmmettStore {
    const { readStream, appendToStream } = emmett;
    return {
      readStream: (stream) => readStream(open, stream),
      aggregateStream: async (stream, { evolve: advance, initialState }) => {
        const { events, currentStreamVersion, streamExists } = await readStream(open, stream);
        return { state: events.reduce(advance, initialState()), currentStreamVersion, streamExists };
      },
      appendToStream: async (stream, events: readonly EmmettEvent[], options) => {
        const appended = await appendToStream(open, stream, 'carePath', events, options);
        if (!appended.success) throw new Error('Emmett refused an append.');
        return { nextExpectedStreamVersion: appended.nextStreamPosition };
      },
    };
  }
}

/** One transaction at a time is all that a connection of Emmett's can hold, so commands take turns. */
export function oneAfterTheOther<Of>(work: (of: Of) => Promise<void>): (of: Of) => Promise<void> {
  let last = Promise.resolve();
  return (of) => (last = last.then(() => work(of)));
}
