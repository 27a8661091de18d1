import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

interface RatingGiven {
  readonly dimension: string;
  readonly rating: string;
}

export interface AssessmentRequest extends PlacedEntryRequest {
  readonly parts?: string[] | null;
  readonly ratings?: readonly RatingGiven[] | null;
  readonly findings?: string[] | null;
  readonly recommendedLevel?: string | null;
  readonly crisisOver?: boolean | null;
}

/** An assessment, or the parts of one that were done. A director's review of it is an entry of its own. */
export const recordAssessment: EntryUseCase<AssessmentRequest> = {
  kinds: ['AssessmentRecorded'],
  move: null,
  asserted: ({ parts, ratings, findings, recommendedLevel, crisisOver }, { common, level }) => ({
    kind: 'AssessmentRecorded',
    ...common,
    parts: parts ?? [],
    ratings: (ratings ?? []).map(({ dimension, rating }) => ({ dimension, rating })),
    findings: findings ?? [],
    recommendedLevel: typeof recommendedLevel === 'string' ? level(recommendedLevel, '/recommendedLevel') : null,
    crisisOver: crisisOver ?? false,
  }),
};
