import { Refusal } from '@throughline/kernel';
import type { EntryKind } from '../entry.js';
import { openPlacement, type OpenPlacement, type PlacementStatus } from '../situation.js';
import type { Rule, RuleContext } from './rule.js';

type WithPlacement = Extract<RuleContext['entry'], { placementId: string | null }>;
const placementIn = ({ entry, before }: RuleContext): OpenPlacement | undefined =>
  openPlacement(before, (entry as WithPlacement).placementId);

/** Only someone who is placed can be moved, reviewed, given leave or discharged. Source: ADR 0002, a discharge before the admission. */
export const placementIsOpen: Rule = (context) =>
  placementIn(context)
    ? undefined
    : Refusal.at('/placementId', 'placement-not-open', 'This placement is not open at that time on this path.');

/** An entry that may stand outside a placement names an open one when it names one. Source: ADR 0002. */
export const placementIsOpenIfNamed: Rule = (context) =>
  (context.entry as WithPlacement).placementId === null ? undefined : placementIsOpen(context);

/** What happens in a placement happens at its facility, whose pack judges it. Source: glossary, "adopt". */
export const isWherePlaced: Rule = (context) => {
  const placement = placementIn(context);
  return !placement || placement.place.facilityId === context.entry.facilityId
    ? undefined
    : Refusal.at('/facilityId', 'placement-of-another-facility', 'At that time this placement is at another facility.');
};

/** One placement at a time on a track; side by side is another track. Source: ADR 0002, two placements on one track. */
export const trackIsFree: Rule<'Admitted'> = ({ entry, before }) =>
  before.placements.some((open) => open.place.track === entry.to.track)
    ? Refusal.at(
        '/track',
        'track-occupied',
        'The client already has an open placement on this track. Change its level instead.',
      )
    : undefined;

/** Tracks run beside one another only where the pack says so (an opioid treatment program beside IOP). Source: pack `tracks`. */
export const tracksMayRunTogether: Rule<'Admitted'> = ({ entry, before, pack }) =>
  runsBeside(before.placements, entry.to.track, pack) ? undefined : tracksExclude();

/** A placement that changes its track has to run beside the others there, too. Source: pack `tracks`. */
export const targetTrackMayRunBeside: Rule<'SteppedUp' | 'SteppedDown' | 'Transferred'> = (context) => {
  const { entry, before, pack } = context;
  const moving = placementIn(context);
  if (moving?.place.track === entry.to.track) return undefined;
  const others = before.placements.filter((open) => open !== moving);
  return runsBeside(others, entry.to.track, pack) ? undefined : tracksExclude();
};

const runsBeside = (placements: readonly OpenPlacement[], track: string, pack: RuleContext['pack']): boolean =>
  placements.every(
    ({ status, place }) =>
      status === 'aftercare' ||
      place.track === track ||
      pack === undefined ||
      pack.tracksMayRunBeside(place.track, track),
  );

const tracksExclude = (): Refusal =>
  Refusal.at('/track', 'tracks-exclude-each-other', 'This track may not run beside the one that is open.');

/** A level change goes somewhere else: another level, program, track or facility. Source: glossary, "step-up, step-down, transfer". */
export const placeDiffers: Rule<'SteppedUp' | 'SteppedDown' | 'Transferred'> = (context) => {
  const from = placementIn(context)?.place;
  const to = context.entry.to;
  const same =
    from !== undefined &&
    from.facilityId === to.facilityId &&
    from.programId === to.programId &&
    from.track === to.track &&
    from.level.system === to.level.system &&
    from.level.code === to.level.code;
  return same
    ? Refusal.at('/level', 'already-there', 'The client is already at this level in this program.')
    : undefined;
};

/** Moving onto another track needs that track free. Source: glossary, "track". */
export const targetTrackIsFree: Rule<'SteppedUp' | 'SteppedDown' | 'Transferred'> = ({ entry, before }) =>
  before.placements.some((open) => open.placementId !== entry.placementId && open.place.track === entry.to.track)
    ? Refusal.at('/track', 'track-occupied', 'Another placement is open on the track that this moves to.')
    : undefined;

/** Aftercare is one stay at a time and follows treatment. Source: glossary, "aftercare". */
export const notInAftercare: Rule<'AftercareStarted'> = ({ before }) =>
  before.placements.some((open) => open.status === 'aftercare')
    ? new Refusal('already-in-aftercare', 'The client is already in aftercare.')
    : undefined;

const statusIs =
  (required: PlacementStatus, code: string, sentence: string): Rule =>
  (context) => {
    const placement = placementIn(context);
    return !placement || placement.status === required ? undefined : Refusal.at('/placementId', code, sentence);
  };

/** Leave starts from presence. Source: ADR 0002. */
export const isPresent: Rule = statusIs('present', 'not-present', 'The client is on leave or elsewhere at that time.');

/** Leave ends only where it started. Source: ADR 0002. */
export const isOnLeave: Rule = statusIs('on-leave', 'not-on-leave', 'The client is not on leave at that time.');

/** A return needs a referral out of the same placement before it. Source: S4, refer out, accept back afterwards. */
export const isReferredOut: Rule<'ReturnedFromReferral'> = (context) => {
  const referredOut =
    context.entry.placementId === null
      ? context.before.openReferral?.value.placementId === null
      : placementIn(context)?.status === 'out-on-referral';
  return referredOut ? undefined : new Refusal('not-referred-out', 'The client is not referred out at that time.');
};

/** What happens in aftercare happens in an aftercare stay. Source: glossary, "aftercare". */
export const isInAftercare: Rule = statusIs('aftercare', 'not-in-aftercare', 'That placement is no aftercare stay.');

/** What happens in treatment happens in no aftercare stay. Source: glossary, "aftercare". */
export const isInTreatment: Rule<Exclude<EntryKind, 'AftercareStarted'>> = (context) =>
  placementIn(context)?.status === 'aftercare'
    ? Refusal.at('/placementId', 'in-aftercare', 'That placement is an aftercare stay.')
    : undefined;
