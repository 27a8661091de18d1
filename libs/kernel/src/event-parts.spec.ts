import fc from 'fast-check';
import { z } from 'zod';
import { canonicalJson } from './canonical.js';
import { type EventMetadata, LIVE, partOf } from './envelope.js';
import { eventParts, isMeta, wholeEvent } from './event-parts.js';
import { asHandedOver, assertIntact, leafOf, publicParts } from './leaf.js';
import { privatePathsIn, StaffId } from './private-values.js';
import { UnreadableEvent } from './problems.js';
import { SealedText } from './sealing.js';

const Note = z.strictObject({
  kind: z.string(),
  narrative: SealedText.nullable(),
  team: z.array(z.strictObject({ staffId: StaffId, role: z.string() })),
  approvedBy: StaffId.nullable().optional(),
});
const Noted = z.strictObject({ note: z.discriminatedUnion('kind', [Note.extend({ kind: z.literal('note') })]) });
const PATHS = privatePathsIn(Noted);

const sealed = { keyId: 'k1', iv: 'aXY', box: 'c2VhbGVk' };
const metadata: EventMetadata = {
  tenant: 'harbor',
  facilityId: 'DAL',
  actor: { id: 'staff-1', kind: 'person', roles: ['clinician'] },
  onBehalfOf: 'staff-2',
  commandId: 'c1',
  bodyMac: 'mac-of-the-body',
  correlationId: 'r1',
  causationId: null,
  traceparent: null,
  origin: LIVE,
  labels: [],
  part: [1, 2],
};
const note = {
  kind: 'note',
  narrative: sealed,
  team: [
    { staffId: 'staff-3', role: 'lead' },
    { staffId: 'staff-4', role: 'coach' },
  ],
  approvedBy: 'staff-5',
};
const split = (data: unknown, changed: Partial<EventMetadata> = {}) =>
  eventParts({ data, metadata: { ...metadata, ...changed }, privatePaths: PATHS, salt: 'c2FsdA' });

describe('the three parts of an event', () => {
  it('are found from the schema: every sealed text and every id of staff, wherever it stands', () => {
    expect(PATHS.map((path) => path.join('/'))).toEqual(['note/narrative', 'note/team/*/staffId', 'note/approvedBy']);
  });

  it('keep sealed texts, ids of staff and the MAC in the private part, each under its JSON pointer', () => {
    const parts = split({ note });
    expect(JSON.parse(parts.data)).toEqual({
      note: {
        kind: 'note',
        narrative: null,
        team: [
          { staffId: null, role: 'lead' },
          { staffId: null, role: 'coach' },
        ],
        approvedBy: null,
      },
    });
    expect(JSON.parse(parts.private)).toEqual({
      salt: 'c2FsdA',
      values: {
        '/data/note/narrative': sealed,
        '/data/note/team/0/staffId': 'staff-3',
        '/data/note/team/1/staffId': 'staff-4',
        '/data/note/approvedBy': 'staff-5',
        '/meta/actor/id': 'staff-1',
        '/meta/bodyMac': 'mac-of-the-body',
        '/meta/onBehalfOf': 'staff-2',
      },
    });
    expect(parts.data + parts.meta).not.toMatch(/staff-\d|mac-of|c2VhbGVk/);
    expect(isMeta(parts.meta)).toBe(true);
  });

  it('leave what they were given as it was', () => {
    const data = { note: structuredClone(note) };
    split(data);
    expect(data).toEqual({ note });
  });

  it.each([
    { name: 'everything', data: { note }, changed: {} },
    {
      name: 'nothing private in the data',
      data: { note: { kind: 'note', narrative: null, team: [] } },
      changed: { onBehalfOf: null },
    },
  ])('give the event back whole: $name', ({ data, changed }) => {
    expect(wholeEvent({ id: 'e', ...split(data, changed) })).toEqual({ data, metadata: { ...metadata, ...changed } });
  });

  it.each([
    ['data that is not JSON', { data: '{' }],
    ['a private part that belongs to other data', { data: '{"other":1}' }],
  ])('refuse %s', (_, changed) => {
    expect(() => wholeEvent({ id: 'e', ...split({ note }), ...changed })).toThrow(UnreadableEvent);
  });

  it('say which event of its command this is, without being parsed', () => {
    expect(partOf(split({ note }).meta)).toEqual([1, 2]);
    expect(partOf(split({ note }, { correlationId: '"part":[7,9]', part: [0, 1] }).meta)).toEqual([0, 1]);
    expect(partOf('{}')).toEqual([0, 1]);
  });
});

describe('the leaf of an event', () => {
  const event = {
    id: '00000000-0000-4000-8000-000000000001',
    type: 'Noted',
    schemaVersion: 1,
    stream: 'carePath-"\\',
    revision: 3,
    recordedAt: 1_772_377_200_000,
    ...split({ note }),
  };
  const leaf = leafOf({ ...event, ...publicParts(event) });

  it('never changes: it is stored, and computed again elsewhere', () => {
    const vector = { ...event, stream: 'carePath-1', data: '{"a":1}', meta: '{"b":2}', private: '{"salt":""}' };
    expect(leafOf({ ...vector, ...publicParts(vector) })).toBe(
      'ae77ffd8b9218fda7d425c3c6cc5653f71021fcdcae2e99f7a3d1c9b6d22229b',
    );
  });

  it('is the hash of a zero byte and canonical JSON that anyone can write down', async () => {
    const hex = async (text: string) =>
      Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex');
    const { id, type, schemaVersion, stream, revision, recordedAt } = event;
    const [data, meta, hidden] = await Promise.all([event.data, event.meta, event.private].map(hex));
    const written = canonicalJson({
      v: 1,
      ...{ id, type, schemaVersion, stream, revision, recordedAt },
      ...{ data, meta, private: hidden },
    });
    expect(leaf).toBe(await hex(`\0${written}`));
  });

  it('needs the private part only by its hash', () => {
    const { private: _hidden, ...visible } = event;
    expect(leafOf({ ...visible, privateSha256: publicParts(event).privateSha256 })).toBe(leaf);
  });

  it.each([
    { revision: 4 },
    { recordedAt: 1_772_377_200_001 },
    { stream: 'carePath-2' },
    { type: 'Voided' },
    { schemaVersion: 2 },
    { id: '00000000-0000-4000-8000-000000000002' },
    { data: '{}' },
    { meta: '{}' },
    { private: '{}' },
  ])('tells that something was changed: %j', (changed) => {
    expect(() => assertIntact({ ...event, leaf })).not.toThrow();
    expect(() => assertIntact({ ...event, ...changed, leaf })).toThrow(UnreadableEvent);
  });

  it('is not looked at again of an event that its writer still holds, but of every copy', () => {
    const held = asHandedOver({ ...event, leaf: 'of the log' });
    expect(() => assertIntact(held)).not.toThrow();
    expect(() => assertIntact({ ...held })).toThrow(UnreadableEvent);
  });

  it('differs between events that differ only in their salt', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const leafWith = (salt: string) => {
          const parts = eventParts({
            data: { note },
            metadata,
            privatePaths: PATHS,
            salt: canonicalJson(salt.toWellFormed()),
          });
          return leafOf({ ...event, ...publicParts(parts) });
        };
        expect(leafWith(one) === leafWith(other)).toBe(one.toWellFormed() === other.toWellFormed());
      }),
      { numRuns: 50 },
    );
  });
});
