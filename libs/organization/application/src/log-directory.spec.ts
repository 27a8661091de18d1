import { MemoryEventLog, START, type NewEvent } from '@throughline/event-store';
import { canonicalJson, deterministicId } from '@throughline/kernel';
import { facilityStream, type OrganizationEvent, programStream } from '@throughline/organization';
import { LogDirectory } from './log-directory.js';

const event = ({ type, data }: { type: string; data: unknown }, seed: string): NewEvent => ({
  id: deterministicId(seed, type),
  type,
  schemaVersion: 1,
  data: canonicalJson(data),
  meta: canonicalJson({ commandId: seed }),
  private: canonicalJson({ salt: '', values: { '/meta/bodyMac': 'mac' } }),
});
const opened = (code: string): OrganizationEvent => ({
  type: 'FacilityOpened',
  data: { code, name: code, zone: 'America/Chicago', openFrom: '2024-07-01' },
});
const closed = (code: string): OrganizationEvent => ({
  type: 'FacilityClosed',
  data: { code, closedOn: '2027-01-01' },
});

const clock = { now: () => 1_000 };

/** Counts how often the log was read from. */
class CountedLog extends MemoryEventLog {
  reads = 0;
  override readAll(...requested: Parameters<MemoryEventLog['readAll']>) {
    this.reads += 1;
    return super.readAll(...requested);
  }
}

/** A log from which someone has deleted the first events of streams. */
class LackingLog extends MemoryEventLog {
  override async readAll(...requested: Parameters<MemoryEventLog['readAll']>) {
    const page = await super.readAll(...requested);
    return { ...page, events: page.events.filter(({ revision }) => revision > 0) };
  }
}

const open = (log: MemoryEventLog, code: string) =>
  log.append(facilityStream(code), 'none', [event(opened(code), code)]);

describe('the directory', () => {
  it('knows what the log holds, in order of code', async () => {
    const log = new MemoryEventLog({ clock });
    for (const code of ['ROWAN', 'HAWTHORN']) await open(log, code);
    await log.append(facilityStream('ROWAN'), 0, [event(closed('ROWAN'), 'close')]);
    const directory = new LogDirectory(log);
    await directory.catchUp();
    expect(directory.facilities().map(({ code }) => code)).toEqual(['HAWTHORN', 'ROWAN']);
    expect(directory.facility('ROWAN')).toMatchObject({ closedOn: '2027-01-01' });
    expect([directory.revisionOf(facilityStream('ROWAN')), directory.revisionOf(programStream('X'))]).toEqual([
      1,
      undefined,
    ]);
    expect(directory.facility('NOWHERE')).toBeUndefined();
  });

  it('knows nothing of a facility from behind an event that is missing', async () => {
    const log = new LackingLog({ clock });
    await open(log, 'ROWAN');
    await log.append(facilityStream('ROWAN'), 0, [event(closed('ROWAN'), 'close')]);
    const directory = new LogDirectory(log);
    await expect(directory.catchUp()).rejects.toMatchObject({ code: 'event-unreadable' });
  });

  it('passes over what is no part of the organization, and does not read it again', async () => {
    const log = new CountedLog({ clock });
    await log.append('carePath-1', 'none', [event({ type: 'ClientRegistered', data: {} }, 'client')]);
    const directory = new LogDirectory(log);
    await directory.catchUp();
    const { reads } = log;
    await directory.catchUp();
    expect(log.reads).toBe(reads);
  });

  it('knows what was recorded before it was asked, also while a reading is under way', async () => {
    const log = new MemoryEventLog({ clock });
    const directory = new LogDirectory(log);
    for (let round = 0; round < 30; round++) {
      const codes = [0, 1, 2].map((one) => `F${round}-${one}`);
      await Promise.all(
        codes.map(async (code) => {
          await open(log, code);
          await directory.catchUp();
          expect(directory.facility(code)?.code).toBe(code);
        }),
      );
    }
  });

  it('of one process knows what another has recorded, once it has caught up', async () => {
    const log = new MemoryEventLog({ clock });
    const [here, elsewhere] = [new LogDirectory(log), new LogDirectory(log)];
    await Promise.all([here.catchUp(), elsewhere.catchUp()]);
    await open(log, 'ROWAN');
    await elsewhere.catchUp();
    expect([here.facility('ROWAN'), elsewhere.facility('ROWAN')?.code]).toEqual([undefined, 'ROWAN']);
    await here.catchUp();
    expect(here.facility('ROWAN')).toEqual(elsewhere.facility('ROWAN'));
  });

  it('reads once for many who ask at the same time', async () => {
    const log = new CountedLog({ clock });
    const directory = new LogDirectory(log);
    await open(log, 'HAWTHORN');
    await Promise.all(Array.from({ length: 100 }, () => directory.catchUp()));
    expect(log.reads).toBeLessThanOrEqual(2);
  });

  it.each([{ schemaVersion: 2 }, { data: '{' }])('refuses to pass over what it cannot read: %j', async (unreadable) => {
    const log = new (class extends MemoryEventLog {
      override async readAll(...asked: Parameters<MemoryEventLog['readAll']>) {
        const page = await super.readAll(...asked);
        return { ...page, events: page.events.map((stored) => ({ ...stored, ...unreadable })) };
      }
    })({ clock });
    await open(log, 'ROWAN');
    await expect(new LogDirectory(log).catchUp()).rejects.toMatchObject({ code: 'event-unreadable' });
  });

  it('knows what is before an event that it cannot read, and names that one however often it is asked', async () => {
    const log = new (class extends MemoryEventLog {
      override async readAll(...asked: Parameters<MemoryEventLog['readAll']>) {
        const page = await super.readAll(...asked);
        const harmed = page.events.map((one) => (one.stream === facilityStream('ROWAN') ? { ...one, data: '{' } : one));
        return { ...page, events: harmed };
      }
    })({ clock });
    for (const code of ['HAWTHORN', 'ROWAN', 'LINDEN']) await open(log, code);
    const directory = new LogDirectory(log);
    const [, damaged] = (await log.readAll(START, { limit: 3 })).events;
    for (let times = 0; times < 2; times += 1)
      await expect(directory.catchUp()).rejects.toMatchObject({ eventId: damaged?.id });
    expect(directory.facilities().map(({ code }) => code)).toEqual(['HAWTHORN']);
  });

  it('keeps what was known earlier within the bytes that it is given, and tells how many', async () => {
    const log = new MemoryEventLog({ clock });
    for (const code of ['ROWAN', 'HAWTHORN', 'LINDEN', 'ALDER']) await open(log, code);
    const told: number[] = [];
    const bytesMax = 1_500;
    const directory = new LogDirectory(log, undefined, { bytesMax, told: (bytes) => told.push(bytes) });
    await directory.catchUp();
    const known = (count: number) => {
      let events = 0;
      return directory.knownWhere(() => (events += 1) <= count);
    };

    const one = known(1);
    expect(told.at(-1)).toBeGreaterThan(0);
    expect(known(1)).toBe(one);
    known(2);
    known(3);

    expect(Math.max(...told)).toBeLessThanOrEqual(bytesMax);
    expect(known(1)).not.toBe(one);
    expect(
      known(1)
        .facilities()
        .map(({ code }) => code),
    ).toEqual(['ROWAN']);
  });

  it('reads on after a reading that failed', async () => {
    let fails = 2;
    const failing = new (class extends MemoryEventLog {
      override head() {
        return fails-- > 0 ? Promise.reject(new Error('silent')) : super.head();
      }
    })({ clock });
    await open(failing, 'HAWTHORN');
    const directory = new LogDirectory(failing);
    await expect(directory.catchUp()).rejects.toThrow('silent');
    await expect(directory.catchUp()).rejects.toThrow('silent');
    await directory.catchUp();
    expect(directory.facilities()).toHaveLength(1);
  });
});
