import { z } from 'zod';

/** What a finding does to a move, from the mildest on. */
export const SEVERITIES = ['advice', 'justify', 'refuse'] as const;
/** What comes of a check: the best first. */
export const DECISIONS = ['allow', 'justify', 'refuse'] as const;

/** A value that a rule looked at, so that a reader can check the finding without the rule's code. */
const FindingInput = z.strictObject({ name: z.string(), value: z.union([z.string(), z.int(), z.boolean(), z.null()]) });

/** What a rule has to say about a move, in a colleague's words. Severity decides what the caller can do about it. */
export const Finding = z.strictObject({
  ruleId: z.string(),
  /** advice: noted. justify: needs a coded reason (and, with `approval`, a second role). refuse: not allowed by the pack. */
  severity: z.enum(SEVERITIES),
  title: z.string(),
  observed: z.string(),
  required: z.string(),
  remedy: z.string(),
  source: z.string(),
  /** The role whose approval the pack asks for, beside the reason; null when a reason is enough. */
  approval: z.string().nullable(),
  /** Roles that should acknowledge it. Absent where it does not matter who does. */
  acknowledgers: z.array(z.string()).optional(),
  inputs: z.array(FindingInput),
});
export type Finding = z.infer<typeof Finding>;

/** What a gate that was met rests on: the rule, the entry and its version that met it, and what that entry says. */
export const Relied = z.strictObject({
  ruleId: z.string(),
  title: z.string(),
  /** Null where no entry says so: a population that follows from the date of birth. */
  entryId: z.uuid().nullable(),
  /** Id of the event that made the version which was looked at; null without an entry. */
  versionId: z.uuid().nullable(),
  observed: z.string(),
  inputs: z.array(FindingInput),
});
export type Relied = z.infer<typeof Relied>;

/** The answer of `judge`, stored with the event it judged. The worst finding decides. */
export const Verdict = z.strictObject({
  decision: z.enum(DECISIONS),
  findings: z.array(Finding),
  /** What the gates that were met rest on, in the order of the pack. */
  relied: z.array(Relied),
  judgeVersion: z.int(),
  packSha256: z.string(),
});
export type Verdict = z.infer<typeof Verdict>;

/** The pack a judged entry is pinned to. */
export const PackRef = z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() });
export type PackRef = z.infer<typeof PackRef>;

/** Bumped whenever `judge` itself could answer differently for the same pack and facts. */
export const JUDGE_VERSION = 1;
