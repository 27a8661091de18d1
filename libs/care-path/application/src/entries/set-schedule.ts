import type { AssertedEntry } from '@throughline/care-path';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

export interface ScheduleRequest extends PlacedEntryRequest {
  readonly placementId?: string | null;
  readonly days: AssertedEntry<'ScheduleSet'>['days'];
  readonly window?: AssertedEntry<'ScheduleSet'>['window'];
  readonly modality?: AssertedEntry<'ScheduleSet'>['modality'];
  readonly sessionMinutes?: number | null;
}

/** On which days and in which window the client comes; may change at any time after the start. */
export const setSchedule: EntryUseCase<ScheduleRequest> = {
  kinds: ['ScheduleSet'],
  move: null,
  asserted: (request, { common, placement }) => ({
    kind: 'ScheduleSet',
    ...common,
    placementId: placement(request.placementId),
    days: request.days,
    window: request.window ?? null,
    modality: request.modality ?? null,
    sessionMinutes: request.sessionMinutes ?? null,
  }),
};
