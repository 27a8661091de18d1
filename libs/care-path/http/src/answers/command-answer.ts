import {
  ACCEPTANCE_NEEDS,
  type Acceptance,
  type Contradiction,
  type EntryNamed,
  type Impact,
  type ImpactSide,
  type Resolution,
  ACCEPTANCE_CAUSES,
  RESOLUTIONS,
  ENTRY_KINDS,
  MOVES,
} from '@throughline/care-path';
import type { Remedy } from '@throughline/continuum';
import { component, exactly } from '@throughline/http-kit';
import { ROLES } from '@throughline/kernel';
import { z } from 'zod';
import { code, entryKind, flag, id, orNull } from './fields.js';
import { Conformance, Effective, Level, Verdict } from './stored-shapes.js';
import type { ShownTimes } from './shown-times.js';

const side = component(
  'ImpactSide',
  'How an entry reads.',
  exactly<ImpactSide>()(
    z.strictObject({
      move: orNull(z.enum(MOVES), 'What it means on the path; null where it changes no level.'),
      from: orNull(Level, 'The level at which it finds its placement; null where none is open.'),
      to: orNull(Level, 'The level at which it leaves it; null where none is open then.'),
      phase: orNull(z.string(), 'The phase in which it leaves its placement.'),
      placementId: orNull(z.uuid(), 'The open placement that it concerns; null where there is none.'),
      unanchored: flag('Its placement is not open at its time.'),
      afterDeath: flag('It is dated after the recorded death of the client.'),
      conformance: orNull(Conformance, 'Null where no pack has judged.'),
      verdict: orNull(Verdict, 'Null where no pack has judged.'),
    }),
  ),
);
export const ImpactShown = component(
  'Impact',
  'Another entry that reads differently now.',
  exactly<ShownTimes<Impact>>()(
    z.strictObject({
      entryId: id('The entry.'),
      kind: entryKind.describe('Its kind.'),
      effective: Effective.describe('When it happened.'),
      was: side.describe('How it read before.'),
      becomes: side.describe('How it reads now.'),
    }),
  ),
);

export const RemedyShown = component(
  'Remedy',
  'A finding that another entry can meet.',
  exactly<Remedy>()(
    z.strictObject({
      ruleId: z.string().describe('The rule of the finding.'),
      entries: z
        .array(entryKind)
        .max(ENTRY_KINDS.length)
        .describe('Kinds of entries that can meet it, the usual one first.'),
    }),
  ),
);

export const AcceptanceShown = component(
  'Acceptance',
  'What an impact asks for before it goes in.',
  exactly<Acceptance>()(
    z.strictObject({
      needs: z
        .enum(ACCEPTANCE_NEEDS)
        .describe('`reason`: a coded reason in `acceptImpact`, by anyone. `role`: one by a role of `roles`.'),
      roles: z.array(z.string()).max(ROLES.length).describe('Who may accept; empty where anyone may.'),
      because: z
        .array(z.enum(ACCEPTANCE_CAUSES))
        .max(ACCEPTANCE_CAUSES.length)
        .describe('A later verdict gets worse, a past census day of another entry changes, a move is another one.'),
    }),
  ),
);

export const EntryNamedShown = component(
  'EntryNamed',
  'An entry, in the words that a person finds it by.',
  exactly<ShownTimes<EntryNamed>>()(
    z.strictObject({
      entryId: id('The entry.'),
      versionId: orNull(z.uuid(), 'Its version, for a correction or a voiding; null while it is not recorded.'),
      kind: entryKind.describe('Its kind.'),
      effective: Effective.describe('When it happened.'),
      active: flag('False for a voided one.'),
    }),
  ),
);

const resolution = component(
  'Resolution',
  'One way out of a contradiction.',
  exactly<Resolution>()(
    z.strictObject({
      do: z.enum(RESOLUTIONS).describe('`attach`: correct the entry so that it concerns the placement `placementId`.'),
      entryId: id('The entry.'),
      placementId: orNull(z.uuid(), 'The placement to attach it to.'),
    }),
  ),
);

export const ContradictionShown = component(
  'Contradiction',
  'What cannot be so on a path.',
  exactly<ShownTimes<Contradiction>>()(
    z.strictObject({
      rule: code('Code of the rule, e.g. `placement-not-open`.'),
      detail: z.string().describe('The rule as a sentence.'),
      entry: EntryNamedShown.describe('The entry that breaks it.'),
      with: z
        .array(EntryNamedShown)
        .describe('The entries that it breaks it with. At most one for each entry of the path.'),
      resolve: z
        .array(resolution)
        .describe('What would resolve it; any one of them. At most one for each way, entry, and placement.'),
    }),
  ),
);
