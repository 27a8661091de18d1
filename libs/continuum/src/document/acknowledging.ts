import { CARE_ROLES } from '@throughline/kernel';
import { z } from 'zod';
import { Status } from './claim.js';
import { Code, Sentence } from './words.js';

const roles = z.array(z.enum(CARE_ROLES)).min(1).max(CARE_ROLES.length);

/** Who should acknowledge what a rule finds. Null: whoever should approve it, else those that the pack names for every rule. */
export const Acknowledgers = roles.nullable().default(null);

/** Who should acknowledge findings, and how soon somebody looks at one that another role has acknowledged. Nobody is turned away. */
export const Acknowledging = z.strictObject({
  /** For each rule that names nobody itself. */
  roles,
  /** Hours within which a director reviews what another role has acknowledged. */
  reviewHours: z.int().min(1).max(720),
  source: Code,
  status: Status,
  note: Sentence.nullable().default(null),
});
export type Acknowledging = z.infer<typeof Acknowledging>;
