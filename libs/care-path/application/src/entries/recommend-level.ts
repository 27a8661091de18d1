import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface RecommendationRequest extends PlacedEntryRequest {
  readonly level: string;
  readonly assessmentId?: string | null;
}

/** The level that the clinicians think right, whatever is authorized or delivered. */
export const recommendLevel: EntryUseCase<RecommendationRequest> = {
  kinds: ['LevelRecommended'],
  move: null,
  asserted: (request, { common, level, terms }) => ({
    kind: 'LevelRecommended',
    ...common,
    level: level(request.level),
    assessmentId: request.assessmentId ?? null,
    reason: terms.reason,
  }),
};
