import type { FlatPack } from '@throughline/continuum';
import type { ReadableLog, RecordedEvent } from '@throughline/event-store';
import {
  evolveFacility,
  evolveProgram,
  type Facility,
  type OrganizationEvent,
  type Program,
  type PublishedPack,
} from '@throughline/organization';
import type { ReferenceValue } from './reference-value.js';
import type { TableChange } from './table-record.js';

type Keyed = readonly [key: string, value: ReferenceValue];

/** What an event of the organization changes in the reference topic, from its stream up to that event. */
export async function referenceChanges(log: ReadableLog, cause: RecordedEvent): Promise<readonly TableChange[]> {
  const keyed = await keyedValues(log, cause);
  return keyed.map(([key, value]) => ({ table: 'reference', key, clientId: null, value, cause }));
}

async function keyedValues(log: ReadableLog, cause: RecordedEvent): Promise<readonly Keyed[]> {
  const event = read(cause);
  switch (event.type) {
    case 'RulePackPublished':
      return packValues(event.data);
    case 'FacilityOpened':
    case 'FacilityClosed':
    case 'RulePackAdopted':
      return facilityValues(await folded<Facility>(log, cause, evolveFacility));
    case 'ProgramOpened':
    case 'ProgramChanged':
    case 'ProgramClosed':
      return programValues(await folded<Program>(log, cause, evolveProgram));
  }
}

/** Streams of the organization are short: a few events each. */
async function folded<State>(
  log: ReadableLog,
  { stream, revision }: RecordedEvent,
  evolve: (state: State | null, event: OrganizationEvent) => State | null,
): Promise<State | null> {
  let state: State | null = null;
  for await (const event of log.readStream(stream)) {
    if (event.revision > revision) break;
    state = evolve(state, read(event));
  }
  return state;
}

const read = ({ type, data }: RecordedEvent) => ({ type, data: JSON.parse(data) as unknown }) as OrganizationEvent;

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
