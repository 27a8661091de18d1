import { z } from 'zod';
import { REASON_LISTS, type ReasonList } from '../vocabulary.js';
import { Code, Name } from './words.js';

export const Reason = z.strictObject({
  code: Code,
  name: Name,
  /** A disposition: the client left before the plan was completed. */
  early: z.boolean().default(false),
  /** The same thing in published code lists, e.g. the discharge reasons of TEDS. */
  maps: z
    .array(z.strictObject({ system: Code, code: Code, source: Code }))
    .max(8)
    .default([]),
});
export type Reason = z.infer<typeof Reason>;

const list = z.array(Reason).max(200).default([]);

export const Reasons = z.strictObject(
  Object.fromEntries(REASON_LISTS.map((name) => [name, list])) as Record<ReasonList, typeof list>,
);
export type Reasons = z.infer<typeof Reasons>;
