import { type FlatPack, type PackFault, parsePack } from '@throughline/continuum';
import { defineProblem, Refusal } from '@throughline/kernel';
import type { OrganizationDirectory } from '@throughline/organization';

export const packFaulty = defineProblem({
  code: 'pack-faulty',
  kind: 'malformed',
  sentence:
    'The rule pack has faults: `faults` lists each with its line and column. Correct them and publish the pack again.',
  details: {
    faults: [
      {
        line: 12,
        column: 9,
        pointer: '/moves/0/to',
        code: 'unknown-level',
        message: 'There is no level of this code.',
      },
    ],
  },
});

/** A fault of a written pack, or a note on it, where its author will look for it. */
export interface PackNote {
  readonly line: number;
  readonly column: number;
  /** JSON pointer into the pack. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

interface SoundPack {
  readonly pack: FlatPack;
  readonly sha256: string;
  readonly notes: readonly PackNote[];
}

/** Reads a pack as its author wrote it, in YAML; what it extends is looked up among the published ones. Throws `pack-faulty`. */
export function soundPack(written: string, directory: OrganizationDirectory): SoundPack {
  const parsed = parsePack(written, {
    file: 'body',
    findBase: (id, version) => {
      const base = directory.packByVersion(id, version);
      return base ? { document: base.document, sha256: base.ref.sha256 } : 'unknown';
    },
  });
  if (parsed.ok) return { pack: parsed.pack, sha256: parsed.sha256, notes: parsed.notes.map(noteOf) };
  const faults = parsed.faults.map(noteOf);
  throw new Refusal(packFaulty, {
    faults: faults.map(({ line, column, pointer, code, message }) => ({
      pointer,
      code,
      detail: `Line ${line}, column ${column}: ${message}`,
    })),
    details: { faults },
  });
}

const noteOf = ({ line, column, path, code, message }: PackFault): PackNote => ({
  line,
  column,
  pointer: path,
  code,
  message,
});
