import { DECISIONS } from '../verdict.js';
import { CARE_ROLES } from '@throughline/kernel';
import { z } from 'zod';
import { RULE_KINDS } from '../vocabulary.js';
import { Acknowledgers } from './acknowledging.js';
import { Status } from './claim.js';
import { Code, Codes, LevelChoice, Name, Sentence } from './words.js';

/** What the pack answers to a move, before its gates are looked at. The most specific rule that fits decides. */
export const MoveRule = z
  .strictObject({
    id: Code,
    title: Name,
    kinds: z.union([z.literal('any'), z.array(z.enum(RULE_KINDS)).min(1).max(RULE_KINDS.length)]),
    from: LevelChoice.default('any'),
    to: LevelChoice.default('any'),
    answer: z.enum(DECISIONS),
    approval: z.enum(CARE_ROLES).nullable().default(null),
    acknowledgers: Acknowledgers,
    /** Coded reasons that justify the move; empty when any coded reason does. */
    reasons: Codes.default([]),
    /** What to do instead, or what to record; told to the person whose move is not simply allowed. */
    remedy: Sentence.nullable().default(null),
    source: Code,
    status: Status.default('sourced'),
    note: Sentence.nullable().default(null),
  })
  .refine((rule) => rule.answer === 'justify' || rule.reasons.length === 0, {
    path: ['reasons'],
    message: 'Only a rule that answers justify can list reasons. Remove them, or answer justify.',
  })
  .refine((rule) => rule.answer === 'justify' || rule.approval === null, {
    path: ['approval'],
    message: 'Only a rule that answers justify can ask for an approval. Remove it, or answer justify.',
  });
export type MoveRule = z.infer<typeof MoveRule>;
