import type { z } from 'zod';
import { checkFlat } from '../checks/check-flat.js';
import { checkOverrides } from '../checks/overrides.js';
import { notesOn } from '../checks/notes.js';
import type { CheckFault } from '../checks/fault.js';
import { Extends, FlatPack, Without } from '../document/pack.js';
import { type BasePack, flatten, type Flattened, isRecord, type RawPack } from '../flatten.js';
import { hashPack } from './hash-pack.js';
import { byPosition, type PackFault, type Place, pointerOf } from './pack-fault.js';
import { FAULTS_MAX, type ReadYaml, readYaml } from './read-yaml.js';
import { type SchemaFault, schemaFaults } from './schema-faults.js';
import { placeIn } from './place-in.js';

/** What a pack's `extends` leads to. */
export type BaseAnswer = BasePack | 'unknown' | 'faulty' | { readonly cycle: readonly string[] };
export type FindBase = (id: string, version: string) => BaseAnswer;

interface ParseOptions {
  /** The name by which faults call the pack. */
  readonly file: string;
  /** Finds the pack that this one extends; without it, no base is known. */
  readonly findBase?: FindBase;
}

export type ParsedPack =
  | { readonly ok: true; readonly pack: FlatPack; readonly sha256: string; readonly notes: readonly PackFault[] }
  | { readonly ok: false; readonly faults: readonly PackFault[] };

/** Reads, flattens and checks a written pack. Never throws: whatever is wrong is a fault with a place and a remedy. */
export function parsePack(text: string, { file, findBase = () => 'unknown' }: ParseOptions): ParsedPack {
  const answer = readYaml(text, file);
  if (!answer.ok) return answer;
  const { read } = answer;
  const at = faultAt(read, file);
  if (!isRecord(read.value)) {
    return failed([
      at({
        path: [],
        at: 'value',
        code: 'not-a-pack',
        message: 'A pack is a mapping that starts with format: 1 and id.',
      }),
    ]);
  }
  const base = baseOf(read.value, findBase);
  if ('faults' in base) return failed(base.faults.map(at));
  return checkWritten(read.value, base.base, at);
}

type FaultAt = (fault: SchemaFault) => PackFault;

function faultAt(read: ReadYaml, file: string): FaultAt {
  return ({ path, at, code, message }) => ({
    file,
    ...read.positionOf({ path, at }),
    path: pointerOf(path),
    code,
    message,
  });
}

const failed = (faults: readonly PackFault[]): ParsedPack => ({ ok: false, faults: [...faults].sort(byPosition) });

type Based = { readonly base: BasePack | undefined } | { readonly faults: readonly SchemaFault[] };

function baseOf(written: RawPack, findBase: FindBase): Based {
  const parsed = Extends.safeParse(written['extends'] ?? null, { reportInput: true });
  const without = Without.safeParse(written['without'] ?? {}, { reportInput: true });
  const faults = [...under('extends', parsed.error), ...under('without', without.error)];
  if (!parsed.success || !without.success) return { faults };
  if (!parsed.data) {
    return written['without'] === undefined
      ? { base: undefined }
      : {
          faults: [
            whole(
              ['without'],
              'nothing-to-take-away',
              'Only a pack that extends another can take something away. Remove without.',
            ),
          ],
        };
  }
  const { id, version, sha256 } = parsed.data;
  const base = findBase(id, version);
  const named = `${id}@${version}`;
  if (base === 'unknown')
    return {
      faults: [
        whole(
          ['extends'],
          'unknown-base',
          `There is no pack ${named} here. Put it in the same folder, or correct the ID and version.`,
        ),
      ],
    };
  if (base === 'faulty')
    return {
      faults: [whole(['extends'], 'faulty-base', `The pack ${named} has faults of its own. Correct it first.`)],
    };
  if ('cycle' in base) {
    return {
      faults: [
        whole(
          ['extends'],
          'extends-cycle',
          `Packs extend one another in a circle: ${base.cycle.join(' > ')}. Break it.`,
        ),
      ],
    };
  }
  if (sha256 !== undefined && sha256 !== base.sha256) {
    return {
      faults: [
        whole(
          ['extends', 'sha256'],
          'base-differs',
          `The pack ${named} here has another hash: ${base.sha256}. Check what changed, then pin this hash.`,
        ),
      ],
    };
  }
  return notThere(without.data, base.document) ?? { base };
}

const whole = (path: Place['path'], code: string, message: string): SchemaFault => ({
  path,
  at: 'value',
  code,
  message,
});

const under = (key: string, error: z.ZodError | undefined): readonly SchemaFault[] =>
  (error?.issues ?? []).flatMap(schemaFaults).map((fault) => ({ ...fault, path: [key, ...fault.path] }));

/** What is taken away must be there. */
function notThere(
  without: z.infer<typeof Without>,
  base: FlatPack,
): { readonly faults: readonly SchemaFault[] } | undefined {
  const faults = Object.entries(without).flatMap(([list, keys]) => {
    const known = new Set(
      base[list as keyof typeof without].map((item) =>
        'system' in item && list === 'crosswalk' ? item.system : 'id' in item ? item.id : item.code,
      ),
    );
    return keys.flatMap((key, index) =>
      known.has(key)
        ? []
        : [
            whole(
              ['without', list, index],
              'nothing-to-take-away',
              `The base has no "${key}" in ${list}. Correct or remove it.`,
            ),
          ],
    );
  });
  return faults.length > 0 ? { faults } : undefined;
}

function checkWritten(written: RawPack, base: BasePack | undefined, at: FaultAt): ParsedPack {
  const flat = flatten(written, base);
  const parsed = FlatPack.safeParse(flat.document, { reportInput: true });
  if (!parsed.success)
    return failed(parsed.error.issues.flatMap(schemaFaults).slice(0, FAULTS_MAX).map(inFile(flat, at)));
  const borrowed = base ? checkOverrides(written, base) : [];
  if (borrowed.length > 0) return failed(borrowed.slice(0, FAULTS_MAX).map((fault) => at({ ...fault, at: 'value' })));
  const place = inFile(flat, at);
  const located = (fault: CheckFault): PackFault => place({ ...fault, at: 'value' });
  const faults = checkFlat(parsed.data);
  if (faults.length > 0) return failed(faults.slice(0, FAULTS_MAX).map(located));
  return {
    ok: true,
    pack: parsed.data,
    sha256: hashPack(parsed.data),
    notes: notesOn(parsed.data).map(located).sort(byPosition).slice(0, FAULTS_MAX),
  };
}

/** A fault of the flattened pack, shown where it is written; what is inherited is shown where the base is named. */
const inFile =
  (flat: Flattened, at: FaultAt) =>
  (fault: SchemaFault): PackFault => {
    const place = placeIn(flat, fault.path);
    return place
      ? at({ ...fault, path: place })
      : at({ ...fault, path: ['extends'], message: `Inherited (${pointerOf(fault.path)}): ${fault.message}` });
  };
