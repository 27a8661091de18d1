import type { CompiledPack } from '@throughline/continuum';
import { type Acceptance, accept, acceptanceOf, changesCensusDays } from './acceptance.js';
import type { DecisionContext } from './decision-context.js';
import type { Recorded } from './draft.js';
import type { VersionOf } from './facts.js';
import { type Impact, impactOf, judgeAgain, rejudgedOf } from './impact.js';
import type { Entry, Path } from './path.js';
import { reclockedOf } from './reclocked.js';

/** An edited list of entries beside the path that it was made from. Both begin with the same `from` entries. */
interface Edit {
  readonly path: Path;
  readonly edited: Entry[];
  readonly from: number;
  /** Entries that the command itself records, corrects, takes off or puts back. */
  readonly own: ReadonlySet<string>;
  /** Those of them that come back as they were, and are judged again like any other. */
  readonly reinstated: ReadonlySet<string>;
  /** Versions as the command leaves them. */
  readonly versionOf: VersionOf;
}

/** What an edit changes beside its own entries. */
export interface Consequences {
  readonly impact: readonly Impact[];
  readonly acceptance: Acceptance;
  readonly rejudged: Recorded['rejudged'];
  readonly reclocked: Recorded['reclocked'];
}

/** Judges what follows an edit again, and says what that changes. */
export function consequencesOf(edit: Edit, context: DecisionContext): Consequences {
  const { path, edited, from, own, reinstated, versionOf } = edit;
  const settled = new Set([...own].filter((id) => !reinstated.has(id)));
  judgeAgain(edited, from, settled, { packBySha: context.packBySha, program: context.program, versionOf });
  const impact = impactOf(path, edited, from, settled);
  const reclocked = reclockedOf(path, edited, from, own, context);
  return {
    impact,
    acceptance: acceptanceOf(impact, changesCensusDays(path.entries, edited, from, own)),
    rejudged: rejudgedOf(path, edited, from, settled),
    reclocked: reclocked.length > 0 ? [...reclocked] : undefined,
  };
}

type Stored = Pick<Recorded, 'rejudged' | 'impactReason' | 'reclocked'>;

/** What the last event of a command says of its consequences; refuses when they are not accepted. */
export function storedConsequences(
  { acceptance, rejudged, reclocked }: Consequences,
  reason: string | null,
  context: DecisionContext,
  pack: CompiledPack | undefined,
): Stored {
  const impactReason = accept(acceptance, reason, context, pack);
  return { rejudged, impactReason, ...(reclocked && { reclocked }) };
}

/** What every event but the last of a command says of its consequences. */
export const CONSEQUENCES_AT_THE_LAST: Stored = { rejudged: [], impactReason: null };
