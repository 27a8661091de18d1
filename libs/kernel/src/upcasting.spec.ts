import { UnreadableEvent } from './problems.js';
import { versionsOf } from './upcasting.js';

/** A planted type: a bell had one tone, then a list of tones, then a list and a name. */
const versions = versionsOf(['BellRung', 'DoorOpened'], {
  BellRung: {
    version: 3,
    upcasters: [
      ({ tone }: { tone: string }) => ({ tones: [tone] }),
      (older: { tones: readonly string[] }) => ({ ...older, name: null }),
    ],
  },
});
const stored = (schemaVersion: number, data: unknown, type = 'BellRung') => ({ id: 'e', type, schemaVersion, data });

describe('versions of event types', () => {
  it('are counted per type', () => {
    expect([versions.of('BellRung'), versions.of('DoorOpened')]).toEqual([3, 1]);
  });

  it.each([
    { version: 1, data: { tone: 'C' } },
    { version: 2, data: { tones: ['C'] } },
    { version: 3, data: { tones: ['C'], name: null } },
  ])('read version $version as the version of today', ({ version, data }) => {
    expect(versions.upcast(stored(version, data))).toEqual({ tones: ['C'], name: null });
  });

  it('leave the stored value as it is', () => {
    const data = Object.freeze({ tone: 'C' });
    versions.upcast(stored(1, data));
    expect(data).toEqual({ tone: 'C' });
  });

  it.each([
    ['a newer version', stored(4, {})],
    ['a newer version of a type that never changed', stored(2, {}, 'DoorOpened')],
    ['an unknown type', stored(1, {}, 'WindowOpened')],
    ['a type named as a property of every object', stored(1, {}, 'toString')],
  ])('refuse %s', (_, event) => {
    expect(() => versions.upcast(event)).toThrow(UnreadableEvent);
  });

  it.each([
    ['a step is missing', { BellRung: { version: 3, upcasters: [(data: never) => data] } }, 'needs 2 upcasters'],
    ['a step is left over', { BellRung: { version: 1, upcasters: [(data: never) => data] } }, 'needs 0 upcasters'],
    ['a version is none', { BellRung: { version: 0, upcasters: [] } }, 'at least 1'],
    ['a type does not exist', { BellRang: { version: 1, upcasters: [] } }, 'not an event type'],
  ])('are refused at start when %s', (_, changed, expected) => {
    expect(() => versionsOf(['BellRung'], changed as never)).toThrow(expected);
  });
});
