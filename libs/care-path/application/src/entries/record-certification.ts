import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface CertificationRequest extends PlacedEntryRequest {
  readonly level: string;
  readonly hoursPerWeek: number;
  readonly from: string;
  readonly lastDay: string;
  readonly physician?: string | null;
}

/** A physician's word that so many hours a week are needed, and until when. */
export const recordCertification: EntryUseCase<CertificationRequest> = {
  kinds: ['CertificationRecorded'],
  move: null,
  asserted: (request, { common, level }) => ({
    kind: 'CertificationRecorded',
    ...common,
    level: level(request.level),
    hoursPerWeek: request.hoursPerWeek,
    from: request.from,
    lastDay: request.lastDay,
    physician: request.physician ?? null,
  }),
};
