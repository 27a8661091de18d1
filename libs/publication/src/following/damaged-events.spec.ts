import type { EventLog, ReadableLog, RecordedEvent } from '@throughline/event-store';
import { eventParts } from '@throughline/kernel';
import { everyEvent, Recording } from '@throughline/projection/contract';
import { Chronicle } from '@throughline/views/scenario';
import type { PublishedRecord } from '../broker/record.js';
import { CommandRecords } from './command-records.js';
import { recordsAgain } from './refresh.js';

const PACK = { id: 'asam-4e-adult', version: '1.0.0', sha256: 'ab'.repeat(32) };
const ADOPTION = { code: 'DAL', pack: PACK, programId: null, population: null, advisory: false };
const LOG = '5d2cbd1e-0a5c-4dc2-b6b1-4b0b57a3b6d5';

/** What is published of a client's one event that a disk or a hand has damaged since it was recorded. */
async function published(harm: (event: RecordedEvent) => Partial<RecordedEvent>) {
  const recording = new Recording();
  await recording.add(new Chronicle());
  const [sound] = await everyEvent(recording.log);
  if (!sound) throw new Error('A chronicle begins with an event.');
  const event = { ...sound, ...harm(sound) };
  async function* readStream() {
    yield event;
  }
  const log = Object.assign(Object.create(recording.log) as ReadableLog, { readStream });
  const records = new CommandRecords(log, LOG);
  return { event, records: await records.of([event]), parked: records.parked };
}

const onlyOne = ([record, ...more]: readonly PublishedRecord[]): PublishedRecord => {
  if (!record || more.length > 0) throw new Error('Not one record.');
  return record;
};

describe('a damaged event of a client', () => {
  it.each([
    ['is cut', ({ data }: RecordedEvent) => data.slice(0, -2)],
    ['is empty', () => ''],
    ['is a list', () => '[]'],
    ['holds the end of a line', ({ data }: RecordedEvent) => data.replace('{', '{\n')],
  ])('is published in its place, with nothing for its content, which %s', async (_, harmed) => {
    const { event, records, parked } = await published((sound) => ({ data: harmed(sound) }));
    const { value, headers } = onlyOne(records);
    expect(JSON.parse(value ?? '')).toEqual({ data: {}, meta: JSON.parse(event.meta) });
    expect(headers).toMatchObject({ ce_id: event.id, ce_leaf: event.leaf, ce_unreadable: 'true' });
    expect(parked).toBe(1);
  });

  it('is published in its place when nobody can read who recorded it', async () => {
    const { event, records } = await published(() => ({ meta: '{"tenant":' }));
    const { value, headers } = onlyOne(records);
    expect(JSON.parse(value ?? '')).toEqual({ data: JSON.parse(event.data), meta: {} });
    expect(headers).toMatchObject({ ce_source: 'urn:throughline:unreadable', ce_unreadable: 'true' });
    expect(headers).not.toHaveProperty('traceparent');
  });

  it('is dated by when it was recorded when its own time is none', async () => {
    const { event, records } = await published(() => ({ data: '{"entry":{"effective":{"at":1e300}}}' }));
    expect(onlyOne(records).headers['ce_time']).toBe(new Date(event.recordedAt).toISOString());
  });
});

describe('a sound event of a client', () => {
  it('says nothing of being readable', async () => {
    const { records } = await published(() => ({}));
    expect(records[0]?.headers).not.toHaveProperty('ce_unreadable');
  });
});

const LARKSPUR = { code: 'DAL', name: 'Larkspur Dallas', zone: 'America/Chicago', openFrom: '2024-07-01' };
const FACILITY = [
  ['FacilityOpened', LARKSPUR],
  ['RulePackAdopted', { ...ADOPTION, from: '2025-01-01' }],
  ['RulePackAdopted', { ...ADOPTION, from: '2026-01-01' }],
] as const;

/** What is published of a facility one of whose events was damaged, and of a client after it; then all of it once more. */
async function publishedOfFacility(damaged: number, harm: (event: RecordedEvent) => Partial<RecordedEvent>) {
  const recording = new Recording();
  const chronicle = new Chronicle();
  const [{ metadata } = { metadata: null }] = chronicle.events;
  if (!metadata) throw new Error('A chronicle begins with an event.');
  for (const [revision, [type, data]] of FACILITY.entries()) {
    const parts = eventParts({ data, metadata, privatePaths: [], salt: 'salt' });
    const event = { id: chronicle.id(`facility event ${revision}`), type, schemaVersion: 1, ...parts };
    await recording.log.append('facility-DAL', revision === 0 ? 'none' : revision - 1, [event]);
  }
  await recording.add(chronicle);
  const harmed = (event: RecordedEvent): RecordedEvent =>
    event.stream === 'facility-DAL' && event.revision === damaged ? { ...event, ...harm(event) } : event;
  const log = Object.assign(Object.create(recording.log) as EventLog, {
    async *readStream(stream: string) {
      for await (const event of recording.log.readStream(stream)) yield harmed(event);
    },
    async readAll(...asked: Parameters<ReadableLog['readAll']>) {
      const page = await recording.log.readAll(...asked);
      return { ...page, events: page.events.map(harmed) };
    },
  });
  const commands = new CommandRecords(log, LOG);
  const published: PublishedRecord[] = [];
  for (const event of await everyEvent(log)) published.push(...(await commands.of([event])));
  const again: PublishedRecord[] = [];
  for await (const records of recordsAgain({
    log,
    logId: LOG,
    topics: ['reference'],
    upTo: await recording.log.head(),
  }))
    again.push(...records);
  return {
    reference: published.filter(({ topic }) => topic === 'reference'),
    published,
    again,
    parked: commands.parked,
  };
}

describe('a damaged event of a facility', () => {
  const adoptionsIn = ({ value }: PublishedRecord) => JSON.parse(value ?? '').adoptions.length as number;

  it.each([
    ['is cut', ({ data }: RecordedEvent) => ({ data: data.slice(0, -2) })],
    ['says something else', ({ data }: RecordedEvent) => ({ data: data.replace('2025', '2020') })],
    ['is of a type that nobody knows', () => ({ type: 'FacilityPainted' })],
  ])('that %s leaves its row as it was before, and says so', async (_, harm) => {
    const { reference, published, again, parked } = await publishedOfFacility(1, harm);
    expect(reference.map((record) => [adoptionsIn(record), record.headers['ce_unreadable']])).toEqual([
      [0, undefined],
      [0, 'true'],
      [0, 'true'],
    ]);
    expect(published.some(({ topic }) => topic === 'events')).toBe(true);
    expect(again).toEqual(reference);
    expect(parked).toBe(1);
  });

  it('publishes no row of a facility whose first event it is', async () => {
    const { reference, published, again, parked } = await publishedOfFacility(0, () => ({ data: '' }));
    expect([reference, again]).toEqual([[], []]);
    expect(published.some(({ topic }) => topic === 'events')).toBe(true);
    expect(parked).toBe(1);
  });

  it('is not said of one that is sound', async () => {
    const { reference, parked } = await publishedOfFacility(9, () => ({}));
    expect(reference.map((record) => [adoptionsIn(record), record.headers['ce_unreadable']])).toEqual([
      [0, undefined],
      [1, undefined],
      [2, undefined],
    ]);
    expect(parked).toBe(0);
  });
});
