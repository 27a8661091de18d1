import { LEAVE_OUTCOMES, REFERRAL_OUTCOMES } from '@throughline/continuum';
import { z } from 'zod';
import { Code, CodeFrom, Column } from './mapping-words.js';

const reason = { reason: CodeFrom.nullable().default(null) };

/** What a row of one activity records. */
const RULES = [
  /** Opens a stay at a level. A row that finds one open contradicts it. */
  z.strictObject({ record: z.literal('admission'), level: CodeFrom, ...reason }),
  /** Opens a stay after an earlier one was closed. */
  z.strictObject({ record: z.literal('readmission'), level: CodeFrom, ...reason }),
  /** Brings the stay to a level, or opens it there. Where it is there already, nothing is recorded. */
  z.strictObject({ record: z.literal('level'), level: CodeFrom, ...reason }),
  /** Closes the stay; `from` names the levels that one can be released from (any when null). */
  z.strictObject({
    record: z.literal('discharge'),
    disposition: CodeFrom,
    planned: z.boolean().default(true),
    from: z.array(Code).min(1).max(40).nullable().default(null),
    ...reason,
  }),
  z.strictObject({ record: z.literal('assessment'), parts: z.array(Code).min(1).max(40) }),
  z.strictObject({ record: z.literal('inquiry'), source: CodeFrom.nullable().default(null) }),
  z.strictObject({ record: z.literal('leave-start'), leave: CodeFrom, ...reason }),
  z.strictObject({
    record: z.literal('leave-end'),
    outcome: z.enum(LEAVE_OUTCOMES).default('returned'),
  }),
  z.strictObject({ record: z.literal('referral-out'), target: CodeFrom, ...reason }),
  z.strictObject({
    record: z.literal('referral-return'),
    outcome: z.enum(REFERRAL_OUTCOMES).default('completed'),
  }),
  z.strictObject({ record: z.literal('phase'), phase: CodeFrom }),
  z.strictObject({ record: z.literal('aftercare-start') }),
  z.strictObject({ record: z.literal('aftercare-end'), outcome: CodeFrom }),
  /** Takes back the latest earlier row of one of these activities. */
  z.strictObject({ record: z.literal('cancellation'), of: z.array(Column).min(1).max(100) }),
] as const;

export const ActivityRule = z.discriminatedUnion('record', [...RULES]);
export type ActivityRule = z.infer<typeof ActivityRule>;

export const Activities = z.record(Column, ActivityRule);

/** One point of time of a wide row: its column, and what is recorded where the cell is not empty. */
const Moment = z.strictObject({ column: Column, is: ActivityRule });
export type Moment = z.infer<typeof Moment>;
export const Moments = z.record(Column, Moment);

interface Named {
  readonly activities: Record<string, ActivityRule>;
  readonly moments: Record<string, Moment>;
  readonly skip: Record<string, string[]>;
}

export function eachActivityOnce({ activities, moments, skip }: Named, context: z.RefinementCtx): void {
  const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  const seen = new Set(Object.keys(activities));
  for (const [heading, names] of Object.entries(skip))
    for (const [index, name] of names.entries()) {
      if (seen.has(name))
        fault(
          ['skip', heading, index],
          'This activity is named twice; it is either recorded or skipped under one heading.',
        );
      seen.add(name);
    }
  for (const [name, rule] of rulesIn({ activities, moments }))
    if (rule.record === 'cancellation')
      for (const of of rule.of)
        if (!(of in activities) && !(of in moments))
          fault(['activities', name, 'of'], `No activity of the mapping is named ${of}.`);
}

/** All rules of a mapping, by the name of their activity or moment. */
export const rulesIn = ({
  activities,
  moments,
}: Pick<Named, 'activities' | 'moments'>): readonly (readonly [string, ActivityRule])[] => [
  ...Object.entries(activities),
  ...Object.entries(moments).map(([name, { is }]) => [name, is] as const),
];
