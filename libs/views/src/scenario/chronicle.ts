import {
  CARE_PATH_PRIVATE,
  CARE_PATH_SCHEMAS,
  CARE_PATH_VERSIONS,
  carePathStream,
  type CarePathEventType,
  emptyPath,
  type Entry,
  type EntryBody,
  entryOn,
  evolve,
  type Judged,
  type Path,
  type PathEvent,
} from '@throughline/care-path';
import type { Obligation } from '@throughline/continuum';
import { type Actor, deterministicId, type Effective, eventParts, type Origin, type Part } from '@throughline/kernel';
import { described } from './itself.js';

export const CLINICIAN: Actor = { id: 'ada', kind: 'person', roles: ['clinician'] };
export const DIRECTOR: Actor = { id: 'grace', kind: 'person', roles: ['director'] };
const LIVE: Origin = { kind: 'live', system: null, recordId: null, sourceRecordedAt: null };
const MINUTE_MS = 60_000;

/** `2026-03-01T09:00` or `2026-03-01`, read as UTC. */
export function on(when: string): Effective {
  const day = when.length === 10;
  const at = Date.parse(day ? `${when}T00:00Z` : `${when}Z`);
  return { at, offsetMinutes: 0, zone: 'UTC', localDate: when.slice(0, 10), precision: day ? 'day' : 'minute' };
}

/** What an entry says of its own, and who says so; the rest is filled in. */
export interface Telling {
  readonly judged?: Judged | null;
  readonly obligations?: readonly Obligation[];
  readonly rejudged?: readonly ({ entryId: string } & Pick<Judged, 'verdict' | 'population' | 'conformance'>)[];
  readonly by?: Actor;
  readonly origin?: Origin;
  /** The planned move that the entry carries out. */
  readonly fulfills?: string;
}

type Body = Pick<EntryBody, 'kind' | 'effective'> & Readonly<Record<string, unknown>>;

/**
 * A client's stream as a test tells it, event by event and asking no rule: what is recorded has happened, however odd,
 * and the views must cope with all of it.
 */
export class Chronicle {
  readonly clientId: string;
  readonly events: PathEvent[] = [];
  path: Path = emptyPath();
  /** The log's clock: each recording takes it a minute on. */
  now: number;

  constructor({ client = 'one', facilityId = 'north', now = '2026-01-01T00:00' } = {}) {
    this.clientId = deterministicId('client', client);
    this.now = on(now).at;
    this.append('ClientRegistered', { facilityId, keyId: 'key', anonymous: false });
  }

  get stream(): string {
    return carePathStream(this.clientId);
  }

  /** Ids of this client's own, by a name that the test chooses. */
  id(name: string): string {
    return deterministicId(this.clientId, name);
  }

  /** From now on things are recorded at this time. */
  at(when: string): this {
    this.now = on(when).at;
    return this;
  }

  /** Records an entry; answers its id. */
  enter(body: Body, telling: Telling = {}): string {
    const entryId = this.id(`entry ${this.events.length}`);
    const entry = { facilityId: 'north', seq: 0, narrative: null, ...body, entryId };
    this.append(body.kind, { entry, ...recordingOf(telling, entry) }, telling);
    return entryId;
  }

  correct(entryId: string, change: Partial<Body>, telling: Telling & { readonly reason?: string } = {}): void {
    const old = this.entry(entryId);
    const entry = { ...old.body, ...change };
    const reason = telling.reason ?? 'wrong-date';
    const judged = telling.judged === undefined ? old.judged : telling.judged;
    const obligations = telling.obligations ?? old.obligations;
    const restated = recordingOf({ ...telling, judged, obligations }, entry);
    this.append(
      'EntryCorrected',
      { entryId, replaces: old.versionId, reason, entry, ...restated, fulfills: old.fulfills },
      telling,
    );
  }

  voidEntry(entryId: string, reason = 'did-not-happen', telling: Telling = {}): void {
    const { versionId } = this.entry(entryId);
    this.append(
      'EntryVoided',
      { entryId, replaces: versionId, reason, narrative: null, ...consequencesOf(telling) },
      telling,
    );
  }

  reinstate(entryId: string, telling: Telling = {}): void {
    const { versionId } = this.entry(entryId);
    this.append(
      'EntryReinstated',
      { entryId, replaces: versionId, narrative: null, ...consequencesOf(telling) },
      telling,
    );
  }

  /** Any event of the stream: checked against its schema, recorded and folded. */
  append(
    type: CarePathEventType,
    data: Readonly<Record<string, unknown>>,
    { by = DIRECTOR, origin = LIVE }: Telling = {},
  ): PathEvent {
    const event = {
      type,
      data: CARE_PATH_SCHEMAS[type].parse(data),
      id: this.id(`event ${this.events.length}`),
      revision: this.events.length,
      recordedAt: this.now,
      metadata: metadataOf({ by, origin, commandId: this.id(`command ${this.events.length}`) }),
    } as PathEvent;
    this.events.push(event);
    this.path = evolve(this.path, structuredClone(event));
    this.now += MINUTE_MS;
    return event;
  }

  entry(entryId: string): Entry {
    return entryOn(this.path, entryId) as Entry;
  }
}

const consequencesOf = ({ rejudged = [] }: Telling) => ({ rejudged, impactReason: null });
const recordingOf = (telling: Telling, entry: { readonly entryId: string; readonly placementId?: unknown }) => ({
  judged: telling.judged ?? null,
  obligations: (telling.obligations ?? []).map((obligation) =>
    described(obligation, { id: entry.entryId, placementId: (entry.placementId as string | null | undefined) ?? null }),
  ),
  fulfills: telling.fulfills ?? null,
  ...consequencesOf(telling),
});

const metadataOf = ({
  by,
  origin,
  commandId,
}: {
  by: Actor;
  origin: Origin;
  commandId: string;
}): PathEvent['metadata'] => ({
  tenant: 'test',
  facilityId: 'north',
  actor: by,
  onBehalfOf: null,
  commandId,
  bodyMac: commandId,
  correlationId: commandId,
  causationId: null,
  traceparent: null,
  origin,
  labels: [],
  part: [0, 1],
});

/** An event as it is appended to a log: its bytes are final. `part` where it is one of several of a command. */
export const storable = ({ id, type, data, metadata }: PathEvent, part: Part = [0, 1]) => ({
  id,
  type,
  schemaVersion: CARE_PATH_VERSIONS.of(type),
  ...eventParts({ data, metadata: { ...metadata, part }, privatePaths: CARE_PATH_PRIVATE[type], salt: 'salt' }),
});
