import type { ReadableLog, RecordedEvent } from '@throughline/event-store';
import { everyEvent, Recording } from '@throughline/projection/contract';
import { Chronicle } from '@throughline/views/scenario';
import type { PublishedRecord } from '../broker/record.js';
import { CommandRecords } from './command-records.js';

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
