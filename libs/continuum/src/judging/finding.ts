import type { EntryRef } from '../facts.js';
import type { Finding, Relied } from '../verdict.js';

/** What a condition has to say, in a colleague's words; who says it, and how gravely, is the rule's. */
export interface FindingText {
  readonly observed: string;
  readonly required: string;
  readonly remedy: string;
  readonly inputs: Finding['inputs'];
  /** Another severity than the rule's own, for a fact that nobody has recorded. */
  readonly severity?: Finding['severity'];
}

/** The recorded fact that meets a condition, and its value. */
export interface Rests {
  /** The entry that states it; undefined where none does. */
  readonly rests: EntryRef | undefined;
  readonly observed: string;
  readonly inputs: Finding['inputs'];
}

/** The part of a gate or of a move rule that every finding repeats. */
export interface Grounds {
  readonly id: string;
  readonly title: string;
  readonly severity: Finding['severity'];
  readonly approval: string | null;
  /** Who should acknowledge it; null or absent: whoever should approve it. */
  readonly acknowledgers?: readonly string[] | null;
  readonly remedy: string | null;
  readonly source: string;
}

export function findingOf(grounds: Grounds, text: FindingText): Finding {
  const severity = text.severity ?? grounds.severity;
  return {
    ruleId: grounds.id,
    severity,
    title: grounds.title,
    observed: text.observed,
    required: text.required,
    remedy: grounds.remedy ?? text.remedy,
    source: grounds.source,
    approval: severity === 'justify' ? grounds.approval : null,
    ...(severity === 'advice' ? {} : acknowledgedBy(grounds)),
    inputs: text.inputs,
  };
}

function acknowledgedBy({ acknowledgers, approval }: Grounds): Pick<Finding, 'acknowledgers'> {
  if (acknowledgers) return { acknowledgers: [...acknowledgers] };
  return approval === null ? {} : { acknowledgers: [approval] };
}

export const reliedOn = ({ id, title }: Pick<Grounds, 'id' | 'title'>, { rests, observed, inputs }: Rests): Relied => ({
  ruleId: id,
  title,
  entryId: rests?.entryId ?? null,
  versionId: rests?.versionId ?? null,
  observed,
  inputs,
});
