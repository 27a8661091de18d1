import { createHmac } from 'node:crypto';
import { countedPosition } from './counted-position.js';
import { createCursors } from './cursor.js';
import type { LogIdentity } from './event-log.js';

const cursors = cursorsUnder('a key of the service');
const head = countedPosition(900);
const filter = { types: ['Admitted', 'Discharged'], facilities: ['north'] };
const identity: LogIdentity = { logId: '11111111-1111-4111-8111-111111111111', parent: null };
const here = { identity, filter, head };

describe('a cursor', () => {
  it('gives back the position it was made for', () => {
    for (const count of [0, 1, 899, 900]) {
      const position = countedPosition(count);
      expect(cursors.parse(cursors.issue(position, here), here)).toBe(position);
    }
  });

  it('is text for a URL that shows neither position nor log', () => {
    const cursor = cursors.issue(countedPosition(412), here);

    expect(cursor).toMatch(/^[\w-]{1,300}$/);
    expect(cursor).not.toContain('412');
  });

  it('does not depend on the order in which a filter names its parts', () => {
    const cursor = cursors.issue(head, here);

    expect(
      cursors.parse(cursor, { ...here, filter: { facilities: ['north'], types: ['Admitted', 'Discharged'] } }),
    ).toBe(head);
  });

  it.each(['', 'x', 'not a cursor', '€', '1', btoa('1.a.b.c.d'), 'A'.repeat(1_001), 'A'.repeat(100_000)])(
    'refuses %p',
    (token) => {
      expect(() => cursors.parse(token.slice(0, 100_000), here)).toThrow(refusal('cursor-invalid', 'malformed'));
    },
  );

  it('refuses itself with any one character changed or cut off', () => {
    const cursor = cursors.issue(countedPosition(412), here);
    for (let index = 0; index < cursor.length; index++) {
      const forged = cursor.slice(0, index) + (cursor[index] === 'A' ? 'B' : 'A') + cursor.slice(index + 1);
      expect(() => cursors.parse(forged, here)).toThrow(refusal('cursor-invalid', 'malformed'));
      expect(() => cursors.parse(cursor.slice(0, index), here)).toThrow(refusal('cursor-invalid', 'malformed'));
    }
  });

  it('refuses a cursor made under another key', () => {
    expect(() => cursors.parse(cursorsUnder('another key').issue(head, here), here)).toThrow(
      refusal('cursor-invalid', 'malformed'),
    );
  });

  it('refuses a cursor given for another filter', () => {
    const cursor = cursors.issue(head, { ...here, filter: { types: ['Admitted'] } });

    expect(() => cursors.parse(cursor, here)).toThrow(refusal('cursor-of-another-filter', 'malformed'));
  });
});

describe('a cursor given before a restore', () => {
  const grandparent = { logId: '22222222-2222-4222-8222-222222222222', position: countedPosition(300), parent: null };
  const parent = { logId: '33333333-3333-4333-8333-333333333333', position: countedPosition(500), parent: grandparent };
  const restored: LogIdentity = { logId: '44444444-4444-4444-8444-444444444444', parent };
  const now = { identity: restored, filter, head };
  const givenBy = (logId: string, count: number) =>
    cursors.issue(countedPosition(count), { identity: { logId, parent: null }, filter });

  it('goes on where both logs hold the same history', () => {
    expect(cursors.parse(givenBy(parent.logId, 500), now)).toBe(countedPosition(500));
    expect(cursors.parse(givenBy(grandparent.logId, 300), now)).toBe(countedPosition(300));
  });

  it.each([
    { log: 'the parent', logId: parent.logId, count: 501, common: 500 },
    { log: 'the grandparent', logId: grandparent.logId, count: 301, common: 300 },
  ])('past the fork from $log is told where to go on', ({ logId, count, common }) => {
    const refused = caught(() => cursors.parse(givenBy(logId, count), now));

    expect(refused).toMatchObject({ code: 'history-rewound', kind: 'rewound' });
    const { lastCommonCursor } = refused.details as { lastCommonCursor: string };
    expect(cursors.parse(lastCommonCursor, now)).toBe(countedPosition(common));
  });

  it('shares no more with a grandparent than its parent did, even when it forked later itself', () => {
    const late = {
      identity: { logId: restored.logId, parent: { ...parent, position: countedPosition(200) } },
      filter,
      head,
    };

    expect(cursors.parse(givenBy(grandparent.logId, 200), late)).toBe(countedPosition(200));
    expect(() => cursors.parse(givenBy(grandparent.logId, 201), late)).toThrow(refusal('history-rewound', 'rewound'));
  });

  it('by a log that this one does not descend from knows no common point', () => {
    const refused = caught(() => cursors.parse(givenBy('55555555-5555-4555-8555-555555555555', 1), now));

    expect(refused).toMatchObject({ code: 'history-rewound', kind: 'rewound', details: { lastCommonCursor: null } });
  });

  it('and beyond the head of its own log points to history that is gone', () => {
    const refused = caught(() => cursors.parse(givenBy(restored.logId, 901), now));

    expect(refused).toMatchObject({ code: 'history-rewound', details: { lastCommonCursor: null } });
  });
});

function cursorsUnder(key: string) {
  return createCursors((bytes) => createHmac('sha256', key).update(bytes).digest());
}

const refusal = (code: string, kind: string) => expect.objectContaining({ code, kind });

function caught(run: () => unknown): { code: string; kind: string; details: unknown } {
  try {
    run();
  } catch (error) {
    return error as { code: string; kind: string; details: unknown };
  }
  throw new Error('Nothing was refused.');
}
