import type { EventLog, ReadableLog, RecordedEvent } from '@throughline/event-store';
import { eventParts } from '@throughline/kernel';
import { everyEvent, Recording } from '@throughline/projection/contract';
import { Chronicle } from '@throughline/views/scenario';
import type { PublishedRecord } from '../broker/record.js';
import { CommandRecords } from './command-records.js';
import { recordsAgain } from './refresh.js';

const LOG = '5d2cbd1e-0a5c-4dc2-b6b1-4b0b57a3b6d5';
const PLACES = ['start', 'middle', 'end'] as const;
const DOCUMENT = JSON.stringify({
  title: 'A pack',
  levels: [
    { system: 'asam', code: '2.1', name: 'Intensive outpatient', rank: 21, track: 'main', setting: 'outpatient' },
  ],
  reasons: { move: [{ code: 'other', name: 'Other' }] },
});
const OFFER = {
  ...{ name: 'Evening', levels: ['2.1'], template: null, capacity: null, groupCap: null },
  ...{ window: null, modality: null },
};

/** What each kind of stream of the organization begins with; a stream for each place of the log. */
const KINDS = {
  facility: (code: string) => ({
    stream: `facility-${code}`,
    type: 'FacilityOpened',
    data: { code, name: code, zone: 'America/Chicago', openFrom: '2024-07-01' },
  }),
  program: (code: string) => ({
    stream: `program-${code}`,
    type: 'ProgramOpened',
    data: { code, facilityId: 'DAL', openFrom: '2024-07-01', ...OFFER },
  }),
  pack: (code: string) => ({
    stream: `rulePack-${code}@1.0.0`,
    type: 'RulePackPublished',
    data: { pack: { id: code, version: '1.0.0', sha256: 'ab'.repeat(32) }, document: DOCUMENT },
  }),
} as const;

/** A log that begins, goes on, and ends with the organization, and has clients in between. */
async function recorded(): Promise<EventLog> {
  const recording = new Recording();
  const first = new Chronicle({ client: 'first' });
  const [{ metadata } = { metadata: null }] = first.events;
  if (!metadata) throw new Error('A chronicle begins with an event.');
  const clients = [first, new Chronicle({ client: 'second' })];
  for (const [index, place] of PLACES.entries()) {
    for (const kind of Object.values(KINDS)) {
      const { stream, type, data } = kind(place);
      const parts = eventParts({ data, metadata, privatePaths: [], salt: 'salt' });
      await recording.log.append(stream, 'none', [{ id: first.id(stream), type, schemaVersion: 1, ...parts }]);
    }
    const client = clients[index];
    if (client) await recording.add(client);
  }
  return recording.log;
}

/** As it is read after a disk, or a hand, damaged one of its streams. */
function damaged(log: EventLog, stream: string, harm: (event: RecordedEvent) => Partial<RecordedEvent>): EventLog {
  const harmed = (event: RecordedEvent) => (event.stream === stream ? { ...event, ...harm(event) } : event);
  return Object.assign(Object.create(log) as EventLog, {
    head: () => log.head(),
    async *readStream(name: string) {
      for await (const event of log.readStream(name)) yield harmed(event);
    },
    async readAll(...asked: Parameters<ReadableLog['readAll']>) {
      const page = await log.readAll(...asked);
      return { ...page, events: page.events.map(harmed) };
    },
  });
}

/** In order of the log; with `except`, without what that stream comes to. */
async function published(log: EventLog, except: string | null = null) {
  const commands = new CommandRecords(log, LOG);
  const records: PublishedRecord[] = [];
  for (const event of await everyEvent(log)) {
    const ofEvent = await commands.of([event]);
    if (event.stream !== except) records.push(...ofEvent);
  }
  const again: PublishedRecord[] = [];
  for await (const some of recordsAgain({ log, logId: LOG, topics: ['reference'], upTo: await log.head() }))
    again.push(...some);
  return { records, again, parked: commands.parked };
}

const HARMS = [
  ['is cut', ({ data }: RecordedEvent) => ({ data: data.slice(0, -2) })],
  ['says something else', ({ data }: RecordedEvent) => ({ data: data.replace('"', '"x') })],
  ['is of a type that nobody knows', () => ({ type: 'Painted' })],
] as const;

describe.each(Object.entries(KINDS))('a damaged event of a %s', (_, kind) => {
  const cases = PLACES.flatMap((place) => HARMS.map(([what, harm]) => [what, place, harm] as const));

  it.each(cases)(
    'that %s at the %s of the log stops nothing, and takes away its own rows alone',
    async (_what, place, harm) => {
      const log = await recorded();
      const { stream } = kind(place);
      const whole = await published(log);
      const { records: others } = await published(log, stream);
      expect(whole.records.length).toBeGreaterThan(others.length);

      const now = await published(damaged(log, stream, harm));

      expect(now.records).toEqual(others);
      expect(now.records.filter(({ topic }) => topic === 'events')).toHaveLength(2);
      expect(now.again.toSorted(byKey)).toEqual(others.filter(({ topic }) => topic === 'reference').toSorted(byKey));
      expect([whole.parked, now.parked]).toEqual([0, 1]);
    },
  );
});

/** The same record of a key may come twice: a later one of it follows. */
const byKey = (one: PublishedRecord, other: PublishedRecord): number => (one.key < other.key ? -1 : 1);
