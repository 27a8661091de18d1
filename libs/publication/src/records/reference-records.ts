import type { FlatPack } from '@throughline/continuum';
import type { ReadableLog, RecordedEvent } from '@throughline/event-store';
import { assertIntact, UnreadableEvent } from '@throughline/kernel';
import {
  evolveFacility,
  evolveProgram,
  type Facility,
  ORGANIZATION_VERSIONS,
  type OrganizationEvent,
  type Program,
  type PublishedPack,
} from '@throughline/organization';
import type { ReferenceValue } from './reference-value.js';
import type { TableChange } from './table-record.js';

type Keyed = readonly [key: string, value: ReferenceValue];

/** What a stream of the organization comes to. */
interface Referred {
  readonly values: readonly Keyed[];
  /** An event up to here cannot be read: the values are those before it, and stand still. */
  readonly standsStill: boolean;
}

interface ReferenceChanges extends Pick<Referred, 'standsStill'> {
  readonly changes: readonly TableChange[];
}

/** What an event of the organization changes in the reference topic, from its stream up to that event. */
export async function referenceChanges(log: ReadableLog, cause: RecordedEvent): Promise<ReferenceChanges> {
  const { values, standsStill } = await valuesOf(log, cause);
  const changes = values.map(([key, value]): TableChange => ({
    table: 'reference',
    key,
    clientId: null,
    value,
    cause,
    standsStill,
  }));
  return { changes, standsStill };
}

/** By the name of the stream: the type of a damaged event can be any. */
async function valuesOf(log: ReadableLog, cause: RecordedEvent): Promise<Referred> {
  if (cause.stream.startsWith('facility-')) return folded(log, cause, evolveFacility, facilityValues);
  if (cause.stream.startsWith('program-')) return folded(log, cause, evolveProgram, programValues);
  const event = readOrNull(cause);
  return { values: event?.type === 'RulePackPublished' ? packValues(event.data) : [], standsStill: event === null };
}

/** Streams of the organization are short: a few events each. */
async function folded<State>(
  log: ReadableLog,
  { stream, revision }: RecordedEvent,
  evolve: (state: State | null, event: OrganizationEvent) => State | null,
  valuesIn: (state: State | null) => readonly Keyed[],
): Promise<Referred> {
  let state: State | null = null;
  let next = 0;
  for await (const stored of log.readStream(stream)) {
    if (next > revision) break;
    const event = stored.revision === next ? readOrNull(stored) : null;
    if (event === null) break;
    state = evolve(state, event);
    next += 1;
  }
  return { values: valuesIn(state), standsStill: next <= revision };
}

/** Null for an event that is not as it was recorded, or of a newer version: its stream stands still, and the others go on. */
function readOrNull(stored: RecordedEvent): OrganizationEvent | null {
  const { id, type, schemaVersion } = stored;
  try {
    assertIntact(stored);
    const data = ORGANIZATION_VERSIONS.upcast({ id, type, schemaVersion, data: JSON.parse(stored.data) });
    return { type, data } as OrganizationEvent;
  } catch (error) {
    if (error instanceof UnreadableEvent) return null;
    throw error;
  }
}

const facilityValues = (facility: Facility | null): readonly Keyed[] =>
  facility
    ? [[`facility/${facility.code}`, { kind: 'facility', ...facility, adoptions: [...facility.adoptions] }]]
    : [];

const programValues = (program: Program | null): readonly Keyed[] =>
  program ? [[`program/${program.code}`, { kind: 'program', ...program }]] : [];

function packValues({ pack, document }: PublishedPack): readonly Keyed[] {
  const { title, levels, reasons } = JSON.parse(document) as FlatPack;
  const named = `${pack.id}@${pack.version}`;
  const codes = Object.entries(reasons).flatMap(([list, items]) =>
    items.map(({ code, name }): Keyed => [
      `reason/${named}/${list}/${code}`,
      { kind: 'reason', list, code, name, pack },
    ]),
  );
  return [
    [`pack/${named}`, { kind: 'pack', title, pack }],
    ...levels.map(({ system, code, name, rank, track, setting }): Keyed => [
      `level/${system}/${code}`,
      { kind: 'level', system, code, name, rank, track, setting, pack },
    ]),
    ...codes,
  ];
}
