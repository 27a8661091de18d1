import { readdirSync, readFileSync } from 'node:fs';
import { CARE_PATH_SCHEMAS, emptyPath, ENTRY_KINDS, evolve, readPathEvent } from '@throughline/care-path';
import { canonicalJson, LIVE } from '@throughline/kernel';
import { ORGANIZATION_SCHEMAS } from '@throughline/organization';
import type { ZodType } from 'zod';

interface Sample {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: unknown;
}

/** One sample of every event shape ever released. A file here is never edited: a new shape gets a new file. */
const samplesIn = (context: string): readonly Sample[] =>
  readdirSync(import.meta.dirname)
    .filter((file) => file.startsWith(`${context}.v`))
    .flatMap((file) => JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')) as Sample[]);

const CONTEXTS: readonly (readonly [string, Readonly<Record<string, ZodType>>])[] = [
  ['care-path', CARE_PATH_SCHEMAS],
  ['organization', ORGANIZATION_SCHEMAS],
];

describe.each(CONTEXTS)('stored events of %s', (context, schemas) => {
  const samples = samplesIn(context);

  it('have a sample for every type', () => {
    expect([...new Set(samples.map(({ type }) => type))].sort()).toEqual(Object.keys(schemas).sort());
  });

  it.each(samples.map((sample) => [`${sample.type} v${sample.schemaVersion}`, sample] as const))(
    '%s still parses, byte for byte',
    (_name, sample) => {
      expect(canonicalJson(schemas[sample.type]?.parse(sample.data))).toBe(canonicalJson(sample.data));
    },
  );

  it('hold fixed keys only: an unknown key is refused', () => {
    for (const { type, data } of samples) {
      expect(schemas[type]?.safeParse({ ...(data as object), unheardOf: 'Ada' }).success).toBe(false);
    }
  });
});

describe('every care-path shape ever released', () => {
  it('still folds', () => {
    let path = emptyPath();
    samplesIn('care-path').forEach((sample, revision) => {
      const metadata = canonicalJson({
        commandId: String(revision),
        bodyMac: '',
        actor: { id: 'a', kind: 'person', roles: [] },
        origin: LIVE,
      });
      path = evolve(
        path,
        readPathEvent({
          ...sample,
          id: String(revision),
          revision,
          recordedAt: 0,
          data: canonicalJson(sample.data),
          metadata,
        }),
      );
    });
    expect(path.entries.length).toBeGreaterThan(0);
    expect(ENTRY_KINDS.length).toBeGreaterThan(20);
  });
});
