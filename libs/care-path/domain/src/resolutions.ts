import type { Unfolded } from './edit.js';
import type { Situation } from './situation.js';

export const RESOLUTIONS = ['correct', 'void', 'reinstate', 'attach'] as const;

/** One way out of a contradiction: what to do to which entry. */
export interface Resolution {
  /** `attach`: correct the entry so that it concerns the placement `placementId`, which is open at its time. */
  readonly do: (typeof RESOLUTIONS)[number];
  readonly entryId: string;
  readonly placementId: string | null;
}

/** What would resolve a contradiction of an entry with others, the least change first. */
export function resolutionsOf(entry: Unfolded, others: readonly Unfolded[], before: Situation): readonly Resolution[] {
  return [entry, ...others].flatMap((one) => [
    ...(one === entry ? attachments(entry, before) : []),
    ...(one.active
      ? [resolution('correct', one), ...(one.versionId === '' ? [] : [resolution('void', one)])]
      : [resolution('reinstate', one)]),
  ]);
}

/** An entry whose placement is not open may belong to another that is. */
function attachments({ body }: Unfolded, { placements }: Situation): readonly Resolution[] {
  if (!('placementId' in body) || body.kind === 'Admitted' || body.kind === 'AftercareStarted') return [];
  if (placements.some(({ placementId }) => placementId === body.placementId)) return [];
  const aftercare = body.kind === 'AftercareContactRecorded' || body.kind === 'AftercareEnded';
  return placements
    .filter(({ status }) => (status === 'aftercare') === aftercare)
    .map(({ placementId }) => ({ do: 'attach', entryId: body.entryId, placementId }));
}

const resolution = (what: Resolution['do'], { body }: Unfolded): Resolution => ({
  do: what,
  entryId: body.entryId,
  placementId: null,
});
