import { createHmac } from 'node:crypto';
import { Refusal } from '@throughline/kernel';
import { countedPosition } from './counted-position.js';
import { createCursors } from './cursor.js';
import { createPageCursors, type PageBinding } from './page-cursor.js';
import type { Hmac, HmacKeys } from './signed-token.js';

const keyed =
  (key: string): Hmac =>
  (text) =>
    createHmac('sha256', key).update(text).digest('base64url');
const key = keyed('a key of the service');
const here: PageBinding = { logId: 'this log', asked: 'GET /v1/clients', facilities: ['NORTH', 'SOUTH'] };
const cursors = createPageCursors([key], here);
const boundTo = (changed: Partial<PageBinding>, keys: HmacKeys = [key]) =>
  createPageCursors(keys, { ...here, ...changed });
const PLACE = 'WyJjbGllbnRzIl0.and~more';

describe('a cursor of a list', () => {
  it.each([PLACE, '', 'a', '4711', '€ '])('gives back the place %p', (place) => {
    const cursor = cursors.issue(place);
    expect(cursors.open(cursor)).toBe(place);
    expect(cursor).toMatch(/^[\w-]+\.[\w-]{43}$/);
  });

  it('refuses itself with any one character changed, or cut off', () => {
    const cursor = cursors.issue(PLACE);
    for (let index = 0; index < cursor.length; index++) {
      const forged = cursor.slice(0, index) + (cursor[index] === 'A' ? 'B' : 'A') + cursor.slice(index + 1);
      expect(['cursor-invalid', 'cursor-cut']).toContain(codeOf(() => cursors.open(forged)));
      expect(['cursor-invalid', 'cursor-cut']).toContain(codeOf(() => cursors.open(cursor.slice(0, index))));
    }
  });

  it.each<[string, Partial<PageBinding>]>([
    ['another log', { logId: 'that log' }],
    ['fewer facilities', { facilities: ['NORTH'] }],
    ['more facilities', { facilities: ['NORTH', 'SOUTH', 'EAST'] }],
    ['all facilities', { facilities: 'all' }],
  ])('is nothing for %s', (_what, changed) => {
    expect(codeOf(() => boundTo(changed).open(cursors.issue(PLACE)))).toBe('cursor-invalid');
    expect(codeOf(() => cursors.open(boundTo(changed).issue(PLACE)))).toBe('cursor-invalid');
  });

  it('says so when another question was asked', () => {
    const other = boundTo({ asked: 'GET /v1/clients?sort=-from' });
    expect(codeOf(() => other.open(cursors.issue(PLACE)))).toBe('cursor-of-another-filter');
  });

  it('does not depend on the order of facilities', () => {
    expect(boundTo({ facilities: ['SOUTH', 'NORTH'] }).open(cursors.issue(PLACE))).toBe(PLACE);
  });

  it('shows nothing of what was asked to those who guess it', () => {
    const others = boundTo({}, [keyed('another key')]);
    const shown = (cursor: string) => Buffer.from(cursor.split('.')[0] ?? '', 'base64url').toString();
    expect(shown(others.issue(PLACE))).not.toBe(shown(cursors.issue(PLACE)));
  });

  it('outlives a change of the key while the former one is still known', () => {
    const rotated = boundTo({}, [keyed('the next key'), key]);
    expect(rotated.open(cursors.issue(PLACE))).toBe(PLACE);
    expect(rotated.open(rotated.issue(PLACE))).toBe(PLACE);
    expect(codeOf(() => cursors.open(rotated.issue(PLACE)))).toBe('cursor-invalid');
  });

  it('is no cursor of the log, nor is one of the log a cursor of a list', () => {
    const binding = { identity: { logId: here.logId, parent: null }, filter: null, facilities: here.facilities };
    const ofLog = createCursors([key], binding);
    const head = countedPosition(9);
    expect(codeOf(() => cursors.open(ofLog.issue(head)))).toBe('cursor-invalid');
    for (const place of [PLACE, `${head}.filter.f`])
      expect(codeOf(() => ofLog.parseBound(cursors.issue(place), head))).toBe('cursor-invalid');
  });
});

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
