import { defineProblem, Refusal, type ProblemType } from '@throughline/kernel';
import type { EntryKind, LevelChangeKind } from '../entry.js';
import { openPlacement, type OpenPlacement, type PlacementStatus } from '../situation.js';
import type { Rule, RuleContext } from './rule.js';

type WithPlacement = Extract<RuleContext['entry'], { placementId: string | null }>;
const placementIn = ({ entry, before }: RuleContext): OpenPlacement | undefined =>
  openPlacement(before, (entry as WithPlacement).placementId);

export const placementNotOpen = defineProblem({
  code: 'placement-not-open',
  at: '/placementId',
  sentence:
    'This placement is not open at that time. Check the time and the placement, or reinstate its admission first.',
});

/** Only someone who is placed can be moved, reviewed, given leave or discharged. Source: ADR 0002, a discharge before the admission. */
export const placementIsOpen: Rule = (context) => (placementIn(context) ? undefined : new Refusal(placementNotOpen));

/** An entry that may stand outside a placement names an open one when it names one. Source: ADR 0002. */
export const placementIsOpenIfNamed: Rule = (context) =>
  (context.entry as WithPlacement).placementId === null ? undefined : placementIsOpen(context);

export const placementOfAnotherFacility = defineProblem({
  code: 'placement-of-another-facility',
  at: '/facilityId',
  sentence: 'At that time the placement is at another facility. Name that facility, or check the time.',
});

/** What happens in a placement happens at its facility, whose pack judges it. Source: glossary, "adopt". */
export const isWherePlaced: Rule = (context) => {
  const placement = placementIn(context);
  return !placement || placement.place.facilityId === context.entry.facilityId
    ? undefined
    : new Refusal(placementOfAnotherFacility);
};

export const trackOccupied = defineProblem({
  code: 'track-occupied',
  at: '/track',
  sentence:
    'Another placement is open on this track at that time. Change its level, discharge the client from it, or void it.',
});

/** One placement at a time on a track; side by side is another track. Source: ADR 0002, two placements on one track. */
export const trackIsFree: Rule<'Admitted'> = ({ entry, before }) =>
  before.placements.some((open) => open.place.track === entry.to.track) ? new Refusal(trackOccupied) : undefined;

export const tracksExclude = defineProblem({
  code: 'tracks-exclude-each-other',
  at: '/track',
  sentence:
    'The rule pack does not let this track run alongside the open one. Discharge the client from that one first.',
});

/** Tracks run beside one another only where the pack says so (an opioid treatment program beside IOP). Source: pack `tracks`. */
export const tracksMayRunTogether: Rule<'Admitted'> = ({ entry, before, pack }) =>
  runsBeside(before.placements, entry.to.track, pack) ? undefined : new Refusal(tracksExclude);

/** A placement that changes its track has to run beside the others there, too. Source: pack `tracks`. */
export const targetTrackMayRunBeside: Rule<LevelChangeKind> = (context) => {
  const { entry, before, pack } = context;
  const moving = placementIn(context);
  if (moving?.place.track === entry.to.track) return undefined;
  const others = before.placements.filter((open) => open !== moving);
  return runsBeside(others, entry.to.track, pack) ? undefined : new Refusal(tracksExclude);
};

const runsBeside = (placements: readonly OpenPlacement[], track: string, pack: RuleContext['pack']): boolean =>
  placements.every(
    ({ status, place }) =>
      status === 'aftercare' ||
      place.track === track ||
      pack === undefined ||
      pack.tracksMayRunBeside(place.track, track),
  );

/** Moving onto another track needs that track free. Source: glossary, "track". */
export const targetTrackIsFree: Rule<LevelChangeKind> = ({ entry, before }) =>
  before.placements.some((open) => open.placementId !== entry.placementId && open.place.track === entry.to.track)
    ? new Refusal(trackOccupied)
    : undefined;

export const clientInAftercare = defineProblem({
  code: 'client-in-aftercare',
  sentence: 'The client is already in aftercare. Record a contact, or end that aftercare first.',
});

/** Aftercare is one stay at a time and follows treatment. Source: glossary, "aftercare". */
export const notInAftercare: Rule<'AftercareStarted'> = ({ before }) =>
  before.placements.some((open) => open.status === 'aftercare') ? new Refusal(clientInAftercare) : undefined;

const statusIs =
  (required: PlacementStatus, type: ProblemType): Rule =>
  (context) => {
    const placement = placementIn(context);
    return !placement || placement.status === required ? undefined : new Refusal(type);
  };

export const clientAbsent = defineProblem({
  code: 'client-absent',
  at: '/placementId',
  sentence: 'The client is on leave or out on referral at that time. Record the return first.',
});

/** Leave starts from presence. Source: ADR 0002. */
export const isPresent: Rule = statusIs('present', clientAbsent);

export const clientNotOnLeave = defineProblem({
  code: 'client-not-on-leave',
  at: '/placementId',
  sentence: 'The client is not on leave at that time. Check the time, or record the start of the leave first.',
});

/** Leave ends only where it started. Source: ADR 0002. */
export const isOnLeave: Rule = statusIs('on-leave', clientNotOnLeave);

export const clientNotReferredOut = defineProblem({
  code: 'client-not-referred-out',
  sentence: 'The client is not referred out at that time. Check the time, or record the referral out first.',
});

/** A return needs a referral out of the same placement before it. Source: S4, refer out, accept back afterwards. */
export const isReferredOut: Rule<'ReturnedFromReferral'> = (context) => {
  const referredOut =
    context.entry.placementId === null
      ? context.before.openReferral?.value.placementId === null
      : placementIn(context)?.status === 'out-on-referral';
  return referredOut ? undefined : new Refusal(clientNotReferredOut);
};

export const placementNotAftercare = defineProblem({
  code: 'placement-not-aftercare',
  at: '/placementId',
  sentence: 'That placement is not an aftercare stay. Name the aftercare placement.',
});

/** What happens in aftercare happens in an aftercare stay. Source: glossary, "aftercare". */
export const isInAftercare: Rule = statusIs('aftercare', placementNotAftercare);

export const placementInAftercare = defineProblem({
  code: 'placement-in-aftercare',
  at: '/placementId',
  sentence: 'That placement is an aftercare stay. Name a treatment placement, or record the admission first.',
});

/** What happens in treatment happens in no aftercare stay. Source: glossary, "aftercare". */
export const isInTreatment: Rule<Exclude<EntryKind, 'AftercareStarted'>> = (context) =>
  placementIn(context)?.status === 'aftercare' ? new Refusal(placementInAftercare) : undefined;
