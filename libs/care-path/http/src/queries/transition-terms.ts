import {
  TRANSITION_COLUMNS,
  type TransitionColumn,
  type TransitionFilter,
  type TransitionOrder,
} from '@throughline/projection';
import { MOVE_KINDS } from '@throughline/views';
import { Choice, Code, Id } from '../fields/coded.js';
import { Symbols } from '../fields/written.js';
import { ListAsOf } from './as-of.js';
import { Instant, instantOf } from './instant.js';
import { CommaList, QueryCount, QueryFlag } from './query-fields.js';

const ORDERS = TRANSITION_COLUMNS.flatMap((column) => [column, `-${column}`]);
const INSTANTS = ['effectiveFrom', 'effectiveTo', 'recordedFrom', 'recordedTo'] as const;
const NO_FILTER = new Set(['limit', 'cursor', 'sort', 'asOf', 'knownAt', 'atLeast', ...INSTANTS]);

/** Every filter narrows; all that are given hold together. Instants are half-open. */
export class TransitionTerms extends ListAsOf {
  @Choice(ORDERS, {
    description: 'A column; with a minus in front, descending. `-effectiveAt` when left out.',
    example: '-hoursLate',
    optional: true,
  })
  sort?: string | null;

  @Id({ example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02', optional: true })
  clientId?: string | null;

  @Id({ example: 'c2b1a0f9-8e7d-5c6b-9a59-483726150403', optional: true })
  placementId?: string | null;

  @Id({ example: '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21', optional: true })
  entryId?: string | null;

  @Instant('Happened from this instant on.', '2026-03-01T00:00-06:00')
  effectiveFrom?: string | null;

  @Instant('Happened before this instant.', '2026-04-01T00:00-05:00')
  effectiveTo?: string | null;

  @Instant('The version shown was recorded from this instant on.', '2026-03-01T00:00-06:00')
  recordedFrom?: string | null;

  @Instant('The version shown was recorded before this instant.', '2026-04-01T00:00-05:00')
  recordedTo?: string | null;

  @Code({
    description: 'A facility that the move concerns: where it was recorded, or led from or to.',
    example: 'HAWTHORN',
    optional: true,
  })
  facilityId?: string | null;

  @Code({ example: 'HAWTHORN-IOP', optional: true })
  programId?: string | null;

  @Code({ example: 'treatment', optional: true })
  track?: string | null;

  @Code({ example: '2.5', optional: true })
  fromLevel?: string | null;

  @Code({ example: '2.1', optional: true })
  toLevel?: string | null;

  @CommaList(MOVE_KINDS, {
    description: 'Kinds of move, separated by commas.',
    example: 'step-up,step-down',
    optional: true,
  })
  moves?: string[] | null;

  @Choice(['conforming', 'justified', 'non-conforming'], { example: 'non-conforming', optional: true })
  conformance?: string | null;

  @Choice(['allow', 'justify', 'refuse'], { example: 'refuse', optional: true })
  decision?: string | null;

  @Symbols(200, { description: 'A rule that had something to say.', example: 'assessment-current', optional: true })
  ruleId?: string | null;

  @Symbols(100, { description: 'Who recorded it.', example: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f', optional: true })
  actorId?: string | null;

  @Code({ example: 'clinician', optional: true })
  actorRole?: string | null;

  @Symbols(100, { description: "An approver's id; `any` for every approved move.", example: 'any', optional: true })
  approvedBy?: string | null;

  @Code({ example: 'asam-3e-adult', optional: true })
  packId?: string | null;

  @Symbols(64, { example: '1.0.0', optional: true })
  packVersion?: string | null;

  @Code({ example: 'clinical-progress', optional: true })
  reason?: string | null;

  @Code({
    description: 'The reason, of moves where the pack asked for one or was overridden.',
    example: 'clinical-judgment',
    optional: true,
  })
  overrideReason?: string | null;

  @Code({ example: 'completed', optional: true })
  disposition?: string | null;

  @QueryFlag({ example: 'true', optional: true })
  corrected?: boolean | null;

  @QueryFlag({ example: 'false', optional: true })
  voided?: boolean | null;

  @QueryFlag({ example: 'true', optional: true })
  unanchored?: boolean | null;

  @QueryFlag({
    description: 'The recorder named another direction than the path says.',
    example: 'true',
    optional: true,
  })
  assertedDiffers?: boolean | null;

  @QueryCount({
    description: 'Recorded at least this many whole hours after it happened.',
    example: '24',
    optional: true,
  })
  hoursLateMin?: number | null;

  @Choice(['live', 'import', 'adopted'], { example: 'live', optional: true })
  origin?: string | null;
}

export function filterOf(terms: TransitionTerms): TransitionFilter {
  const given = Object.entries(terms).filter(
    ([name, value]) => !NO_FILTER.has(name) && value !== undefined && value !== null,
  );
  const instants = INSTANTS.flatMap((name) => {
    const text = terms[name];
    return typeof text === 'string' ? [[name, instantOf(text, name)] as const] : [];
  });
  return Object.fromEntries([...given, ...instants]) as TransitionFilter;
}

export function orderOf({ sort }: TransitionTerms): TransitionOrder {
  const asked = sort ?? '-effectiveAt';
  const descending = asked.startsWith('-');
  return { column: (descending ? asked.slice(1) : asked) as TransitionColumn, direction: descending ? 'desc' : 'asc' };
}
