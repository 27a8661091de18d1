import { readdirSync, readFileSync } from 'node:fs';
import {
  CARE_PATH_PRIVATE,
  CARE_PATH_SCHEMAS,
  CARE_PATH_VERSIONS,
  emptyPath,
  ENTRY_KINDS,
  evolve,
  readPathEvent,
  TASK_PRIVATE,
  TASK_SCHEMAS,
  TASK_VERSIONS,
} from '@throughline/care-path';
import {
  canonicalJson,
  type EventParts,
  eventParts,
  isMeta,
  leafOf,
  type PrivatePath,
  publicParts,
  wholeEvent,
} from '@throughline/kernel';
import { ORGANIZATION_SCHEMAS, ORGANIZATION_VERSIONS } from '@throughline/organization';
import { SUBSCRIPTION_SCHEMAS, SUBSCRIPTION_VERSIONS } from '@throughline/replay-application';
import type { ZodType } from 'zod';

/** An event as a log holds it: its parts as text, and its leaf. */
interface Sample extends EventParts {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: number;
  readonly leaf: string;
}

/** Samples of every event shape ever released. A file here is never edited: a new shape gets a new file. */
const samplesIn = (context: string): readonly Sample[] =>
  readdirSync(import.meta.dirname)
    .filter((file) => file.startsWith(`${context}.v`))
    .flatMap((file) => JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')) as Sample[]);

interface Context {
  readonly name: string;
  readonly schemas: Readonly<Record<string, ZodType>>;
  readonly versions: { of(type: never): number; upcast(event: never): unknown };
  readonly privatePaths: Readonly<Record<string, readonly PrivatePath[]>>;
}

const CONTEXTS: readonly Context[] = [
  { name: 'care-path', schemas: CARE_PATH_SCHEMAS, versions: CARE_PATH_VERSIONS, privatePaths: CARE_PATH_PRIVATE },
  { name: 'tasks', schemas: TASK_SCHEMAS, versions: TASK_VERSIONS, privatePaths: TASK_PRIVATE },
  { name: 'organization', schemas: ORGANIZATION_SCHEMAS, versions: ORGANIZATION_VERSIONS, privatePaths: {} },
  { name: 'subscription', schemas: SUBSCRIPTION_SCHEMAS, versions: SUBSCRIPTION_VERSIONS, privatePaths: {} },
];

describe.each(CONTEXTS)('stored events of $name', ({ name, schemas, versions, privatePaths }) => {
  const samples = samplesIn(name);
  const named = samples.map((sample) => [`${sample.type} v${sample.schemaVersion}`, sample] as const);
  const today = (sample: Sample) => versions.upcast({ ...sample, ...wholeEvent(sample) } as never);

  it('have a sample for every type, in every version', () => {
    const released = Object.keys(schemas).flatMap((type) =>
      Array.from({ length: versions.of(type as never) }, (_, before) => `${type} v${before + 1}`),
    );
    expect([...new Set(named.map(([title]) => title))].sort()).toEqual(released.sort());
  });

  it.each(named)('%s still reads, in the shape of today', (_title, sample) => {
    const data = today(sample);
    expect(canonicalJson(schemas[sample.type]?.parse(data))).toBe(canonicalJson(data));
    expect(isMeta(sample.meta)).toBe(true);
    expect(leafOf({ ...sample, ...publicParts(sample) })).toBe(sample.leaf);
  });

  it.each(named.filter(([, { type, schemaVersion }]) => versions.of(type as never) === schemaVersion))(
    '%s would be stored byte for byte as it was',
    (_title, sample) => {
      const { salt } = JSON.parse(sample.private) as { salt: string };
      const { data, meta, private: hidden } = sample;
      expect(eventParts({ ...wholeEvent(sample), privatePaths: privatePaths[sample.type] ?? [], salt })).toEqual({
        data,
        meta,
        private: hidden,
      });
    },
  );

  it('hold fixed keys only: an unknown key is refused', () => {
    for (const sample of samples) {
      expect(schemas[sample.type]?.safeParse({ ...(today(sample) as object), unheardOf: 'Ada' }).success).toBe(false);
    }
  });

  it('show no sealed text, no id of staff and no MAC in their public parts', () => {
    for (const { data, meta } of samples) expect(data + meta).not.toMatch(/"box":|staff-|"bodyMac":/);
  });
});

describe('every care-path shape ever released', () => {
  it('still folds', () => {
    // Samples are of several files, and each is a path of its own: they are told as one.
    const told = samplesIn('care-path').map((sample, revision) => ({ ...readPathEvent(sample), revision }));
    const path = told.reduce(evolve, emptyPath());
    expect(path.entries.length).toBeGreaterThan(0);
    expect(ENTRY_KINDS.length).toBeGreaterThan(20);
  });
});
