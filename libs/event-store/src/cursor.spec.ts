import { createHmac } from 'node:crypto';
import type { FacilityScope } from '@throughline/kernel';
import { countedPosition } from './counted-position.js';
import { createCursors, type CursorBinding } from './cursor.js';
import type { LogIdentity } from './event-log.js';
import type { Hmac } from './signed-token.js';

const keyed =
  (key: string): Hmac =>
  (text) =>
    createHmac('sha256', key).update(text).digest('base64url');
const key = keyed('a key of the service');
const head = countedPosition(900);
const filter = { types: ['Admitted', 'Discharged'] };
const identity: LogIdentity = { logId: '11111111-1111-4111-8111-111111111111', parent: null };
const here: CursorBinding = { identity, filter, facilities: ['NORTH', 'SOUTH'] };
const cursors = createCursors([key], here);
const boundTo = (changed: Partial<CursorBinding>) => createCursors([key], { ...here, ...changed });

const refusal = (code: string, kind: string) => expect.objectContaining({ code, kind });

describe('a cursor', () => {
  it('gives back the position it was made for', () => {
    for (const count of [0, 1, 899, 900]) {
      const position = countedPosition(count);
      expect(cursors.parse(cursors.issue(position), head)).toBe(position);
    }
  });

  it('is text for a URL that shows neither position nor log', () => {
    const cursor = cursors.issue(countedPosition(412));

    expect(cursor).toMatch(/^[\w.-]{1,300}$/);
    expect(cursor).not.toMatch(/412|11111111/);
  });

  it('stays short in a scope of many facilities', () => {
    const facilities = Array.from({ length: 1_000 }, (_, index) => `SITE-${index}`);
    for (const scope of [facilities, facilities.slice(0, 100)]) {
      const wide = boundTo({ facilities: scope });
      expect(wide.issue(head).length).toBeLessThan(2_000);
      expect(wide.parse(wide.issue(head), head)).toBe(head);
    }
  });

  it('does not depend on the order in which a filter or a scope names its parts', () => {
    const ordered = boundTo({ filter: { from: 1, to: 2 }, facilities: ['NORTH', 'SOUTH'] });
    const otherwise = boundTo({ filter: { to: 2, from: 1 }, facilities: ['SOUTH', 'NORTH'] });

    expect(otherwise.parse(ordered.issue(head), head)).toBe(head);
  });

  it.each(['', 'x', '.', 'not a cursor', '€', '1', `dGwy.${'A'.repeat(44)}`, 'dGwy.a.b'])('refuses %p', (token) => {
    expect(() => cursors.parse(token, head)).toThrow(refusal('cursor-invalid', 'malformed'));
  });

  it('refuses what is longer than any cursor without looking into it', () => {
    const long = `dGwy${'A'.repeat(100_000)}.${'A'.repeat(43)}`;
    expect(() => cursors.parse(long, head)).toThrow(refusal('cursor-invalid', 'malformed'));
  });

  it('refuses itself with any one character changed', () => {
    const cursor = cursors.issue(countedPosition(412));
    for (let index = 0; index < cursor.length; index++) {
      const forged = cursor.slice(0, index) + (cursor[index] === 'A' ? 'B' : 'A') + cursor.slice(index + 1);
      expect(['cursor-invalid', 'cursor-cut']).toContain(caught(() => cursors.parse(forged, head)).code);
    }
  });

  it('says that it was cut off, wherever that was, once there is enough to know it by', () => {
    const cursor = cursors.issue(countedPosition(412));
    for (let length = 4; length < cursor.length; length++)
      expect(() => cursors.parse(cursor.slice(0, length), head)).toThrow(refusal('cursor-cut', 'malformed'));
  });

  it('refuses a cursor made under another key', () => {
    const strange = createCursors([keyed('another key')], here);
    expect(() => cursors.parse(strange.issue(head), head)).toThrow(refusal('cursor-invalid', 'malformed'));
  });

  it('outlives a change of the key while the former one is still known', () => {
    const before = cursors.issue(head);
    const rotated = createCursors([keyed('the next key'), key], here);
    expect(rotated.parse(before, head)).toBe(head);
    expect(rotated.parse(rotated.issue(head), head)).toBe(head);
    expect(() => cursors.parse(rotated.issue(head), head)).toThrow(refusal('cursor-invalid', 'malformed'));
  });

  it('refuses a cursor given for another filter', () => {
    const cursor = boundTo({ filter: { types: ['Admitted'] } }).issue(head);

    expect(() => cursors.parse(cursor, head)).toThrow(refusal('cursor-of-another-filter', 'malformed'));
  });

  it('is taken as a bound whatever filter and scope it was given for', () => {
    const bound = boundTo({ filter: { types: [] }, facilities: 'all' }).issue(countedPosition(7));
    expect(cursors.parseBound(bound, head)).toBe(countedPosition(7));
    expect(() => cursors.parseBound(bound.slice(0, -1), head)).toThrow(refusal('cursor-cut', 'malformed'));
  });
});

describe('a cursor given while other facilities were visible', () => {
  it.each<[string, FacilityScope, FacilityScope, readonly string[] | null]>([
    ['more', ['NORTH'], ['NORTH', 'SOUTH', 'EAST'], ['EAST', 'SOUTH']],
    ['fewer', ['NORTH', 'SOUTH'], ['NORTH'], null],
    ['others', ['NORTH'], ['SOUTH'], null],
    ['some others', ['NORTH', 'SOUTH'], ['SOUTH', 'EAST'], null],
    ['none before', [], ['NORTH'], ['NORTH']],
    ['some of all', 'all', ['NORTH'], null],
    ['all of some', ['NORTH'], 'all', null],
  ])(
    'names what was added if nothing was removed when there are %s now, and goes on at its place',
    (_, before, now, added) => {
      const today = boundTo({ facilities: now });
      const refused = caught(() => today.parse(boundTo({ facilities: before }).issue(countedPosition(5)), head));

      expect(refused).toMatchObject({ code: 'cursor-of-another-scope', kind: 'conflict' });
      const { resumeCursor, addedFacilities } = refused.details as Record<string, unknown>;
      expect(addedFacilities).toEqual(added);
      expect(today.parse(resumeCursor as string, head)).toBe(countedPosition(5));
    },
  );
});

describe('a cursor given before a restore', () => {
  const grandparent = { logId: '22222222-2222-4222-8222-222222222222', position: countedPosition(300), parent: null };
  const parent = { logId: '33333333-3333-4333-8333-333333333333', position: countedPosition(500), parent: grandparent };
  const restored: LogIdentity = { logId: '44444444-4444-4444-8444-444444444444', parent };
  const now = boundTo({ identity: restored });
  const givenBy = (logId: string, count: number, changed: Partial<CursorBinding> = {}) =>
    boundTo({ identity: { logId, parent: null }, ...changed }).issue(countedPosition(count));

  it('goes on where both logs hold the same history', () => {
    expect(now.parse(givenBy(parent.logId, 500), head)).toBe(countedPosition(500));
    expect(now.parse(givenBy(grandparent.logId, 300), head)).toBe(countedPosition(300));
  });

  it.each([
    { log: 'the parent', logId: parent.logId, count: 501, common: 500 },
    { log: 'the grandparent', logId: grandparent.logId, count: 301, common: 300 },
  ])('past the fork from $log is told where to go on', ({ logId, count, common }) => {
    const refused = caught(() => now.parse(givenBy(logId, count), head));

    expect(refused).toMatchObject({ code: 'history-rewound', kind: 'rewound' });
    const { lastCommonCursor } = refused.details as { lastCommonCursor: string };
    expect(now.parse(lastCommonCursor, head)).toBe(countedPosition(common));
  });

  it('and in another scope is told of both, one after the other', () => {
    const before = givenBy(parent.logId, 501, { facilities: ['NORTH'] });
    const { resumeCursor } = caught(() => now.parse(before, head)).details as { resumeCursor: string };

    expect(() => now.parse(resumeCursor, head)).toThrow(refusal('history-rewound', 'rewound'));
  });

  it('shares no more with a grandparent than its parent did, even when it forked later itself', () => {
    const late = boundTo({
      identity: { logId: restored.logId, parent: { ...parent, position: countedPosition(200) } },
    });

    expect(late.parse(givenBy(grandparent.logId, 200), head)).toBe(countedPosition(200));
    expect(() => late.parse(givenBy(grandparent.logId, 201), head)).toThrow(refusal('history-rewound', 'rewound'));
  });

  it('by a log that this one does not descend from is of another log', () => {
    const strange = givenBy('55555555-5555-4555-8555-555555555555', 1);

    expect(() => now.parse(strange, head)).toThrow(refusal('cursor-of-another-log', 'rewound'));
  });

  it('and beyond the head of its own log points to history that is gone', () => {
    expect(() => now.parse(givenBy(restored.logId, 901), head)).toThrow(refusal('cursor-ahead', 'rewound'));
  });
});

function caught(run: () => unknown): { code: string; kind: string; details: unknown } {
  try {
    run();
  } catch (error) {
    return error as { code: string; kind: string; details: unknown };
  }
  throw new Error('Nothing was refused.');
}
