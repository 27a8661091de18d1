import { type EntryBody, isLevelChange, type Path } from '@throughline/care-path';

/** A stay that is open at some point of a case's rows. */
export interface OpenStay {
  /** That of an entry of the path, or `row:` and a number for one that a row opens. */
  readonly placementId: string;
  readonly track: string;
  readonly level: string;
  readonly facilityId: string;
  /** As the file names it; null when nothing does. */
  readonly stay: string | null;
  readonly status: 'present' | 'on-leave' | 'out-on-referral';
  /** What brought it to this point: a line of the file or an entry. */
  readonly by: Source;
}

export type Source = { readonly line: number } | { readonly entryId: string };

/** Where a case stands between two of its rows. */
export interface CaseState {
  readonly open: readonly OpenStay[];
  readonly aftercare: string | null;
  readonly everReleased: boolean;
  /** What closed the last stay. */
  readonly closedBy: Source | null;
}

export const NOWHERE: CaseState = { open: [], aftercare: null, everReleased: false, closedBy: null };

export const withStay = (state: CaseState, stay: OpenStay): CaseState => ({
  ...state,
  open: state.open.some(({ placementId }) => placementId === stay.placementId)
    ? state.open.map((one) => (one.placementId === stay.placementId ? stay : one))
    : [...state.open, stay],
});

export const withoutStay = (state: CaseState, placementId: string, closedBy: Source): CaseState => ({
  ...state,
  open: state.open.filter((one) => one.placementId !== placementId),
  everReleased: true,
  closedBy,
});

/** Takes an entry that stands on the path. `fits` is false when it contradicts what came before. */
export function afterEntry(state: CaseState, body: EntryBody): { readonly state: CaseState; readonly fits: boolean } {
  const by = { entryId: body.entryId };
  if (body.kind === 'DeathRecorded')
    return { state: { open: [], aftercare: null, everReleased: true, closedBy: by }, fits: true };
  if (body.kind === 'AftercareStarted')
    return { state: { ...state, aftercare: body.placementId }, fits: state.aftercare === null };
  if (body.kind === 'AftercareEnded')
    return { state: { ...state, aftercare: null }, fits: state.aftercare === body.placementId };
  if (body.kind === 'Admitted') {
    const { track, level, facilityId } = body.to;
    const stay = { placementId: body.placementId, track, level: level.code, facilityId, stay: null, by };
    return {
      state: withStay(state, { ...stay, status: 'present' }),
      fits: !state.open.some((one) => one.track === track),
    };
  }
  if (!('placementId' in body) || body.placementId === null) return { state, fits: true };
  const open = state.open.find(({ placementId }) => placementId === body.placementId);
  if (!open) return { state, fits: state.aftercare === body.placementId };
  return onStay(state, open, body);
}

function onStay(state: CaseState, open: OpenStay, body: EntryBody) {
  const by = { entryId: body.entryId };
  const put = (change: Partial<OpenStay>, fits: boolean) => ({
    state: withStay(state, { ...open, ...change, by }),
    fits,
  });
  if (body.kind === 'Discharged') return { state: withoutStay(state, open.placementId, by), fits: true };
  if (isLevelChange(body.kind) && 'to' in body) {
    const { level, facilityId, track } = body.to;
    const moved = level.code !== open.level || facilityId !== open.facilityId || track !== open.track;
    // A step whose program differs moves, too; what says nothing new has lost its meaning.
    return put({ level: level.code, facilityId, track }, moved || body.to.programId !== null);
  }
  switch (body.kind) {
    case 'LeaveStarted':
      return put({ status: 'on-leave' }, open.status === 'present');
    case 'LeaveEnded':
      return put(body.outcome === 'did-not-return' ? {} : { status: 'present' }, open.status === 'on-leave');
    case 'ReferredOut':
      return put({ status: 'out-on-referral' }, true);
    case 'ReturnedFromReferral':
      return put(body.outcome === 'did-not-return' ? {} : { status: 'present' }, open.status === 'out-on-referral');
    default:
      return { state, fits: true };
  }
}

/** Entries that contradict the path as it is: they are not held against any row. */
export function misfitsOf(path: Pick<Path, 'entries'>): ReadonlySet<string> {
  const misfits = new Set<string>();
  let state = NOWHERE;
  for (const { body, active } of path.entries) {
    if (!active) continue;
    const step = afterEntry(state, body);
    if (!step.fits) misfits.add(body.entryId);
    ({ state } = step);
  }
  return misfits;
}
