import { type Clock, kindOf, type Settles, type Where, whereOf } from '../document/clocks.js';
import type { ClockTrigger } from '../facts.js';
import type { Concern, Obligation, Settling, SubjectKind } from '../obligation.js';
import { AUTHORIZATION_DECISIONS, namesPlacement, type RecordedKind } from '../vocabulary.js';

/** What an obligation is about: what its entry began, or the placement that the entry names, or else the entry itself. */
export function subjectOf({ kind, entryId, placementId }: ClockTrigger): Obligation['subject'] {
  const began = BEGINS[kind];
  if (began) return { kind: began, id: entryId };
  return placementId === null ? { kind: 'entry', id: entryId } : { kind: 'placement', id: placementId };
}

const BEGINS: Readonly<Partial<Record<string, SubjectKind>>> = {
  InquiryReceived: 'inquiry',
  AssessmentRecorded: 'assessment',
  AuthorizationRecorded: 'authorization',
  CertificationRecorded: 'certification',
  ReferredOut: 'referral',
  LeaveStarted: 'leave',
};

type TrackOf = (level: string) => string | undefined;

/** What meets and what ends the obligation that an entry opens, with what each has to concern. */
export function settlingsOf(
  { metBy, endedBy, afterDeath }: Clock,
  trigger: ClockTrigger,
  trackOf: TrackOf,
): Pick<Obligation, 'metBy' | 'endedBy'> {
  const named = [...metBy, ...endedBy];
  const settling =
    (byItself: (kind: RecordedKind) => Where) =>
    (settles: Settles): Settling => {
      const kind = kindOf(settles);
      const where = { ...ofKind(kind, trigger), ...byItself(kind), ...whereOf(settles) };
      return { kind, where: concernsOf(kind, where, trigger, trackOf) };
    };
  return {
    metBy: metBy.map(settling((kind) => meeting(kind, trigger))),
    endedBy: [...endedBy, ...movedOn(trigger.kind, named), ...byDeath(trigger.kind, afterDeath, named)].map(
      settling(() => NOTHING),
    ),
  };
}

/** Whoever is referred out again while away has moved on: the earlier return is awaited no longer. */
const movedOn = (kind: string, named: readonly Settles[]): readonly Settles[] =>
  kind === 'ReferredOut' && !names(named, kind) ? [kind] : [];

/** Nothing is owed to a client who has died, unless the pack says so. */
const byDeath = (kind: string, afterDeath: Clock['afterDeath'], named: readonly Settles[]): readonly Settles[] =>
  kind !== DEATH && afterDeath === 'ends' && !names(named, DEATH) ? [DEATH] : [];

const DEATH = 'DeathRecorded' satisfies RecordedKind;

const names = (settlings: readonly Settles[], kind: RecordedKind): boolean =>
  settlings.some((settles) => kindOf(settles) === kind);

const NOTHING: Where = {};

/**
 * An attempt that reached nobody followed up nobody. A request is answered for its level; an authorization or a
 * certification is renewed by one that goes further, for its level.
 */
function meeting(kind: RecordedKind, trigger: ClockTrigger): Where {
  if (kind === 'AftercareContactRecorded') return { outcomes: ['reached'] };
  if (kind === 'CertificationRecorded' && trigger.kind === kind) return { level: 'same', lastDay: 'later' };
  if (kind !== 'AuthorizationRecorded' || trigger.kind !== kind) return NOTHING;
  if (trigger.outcome === 'requested') return { outcomes: ANSWERS, level: 'same' };
  return { outcomes: ['approved'], level: 'same', lastDay: 'later' };
}

const ANSWERS = AUTHORIZATION_DECISIONS.filter((decision) => decision !== 'requested');

/** What begins a stay, and what happens in aftercare, follows up the client: a stay that has ended has no entries of its own left to do it. */
const FOLLOWS_UP: ReadonlySet<string> = new Set([
  'Admitted',
  'AftercareStarted',
  'AftercareContactRecorded',
  'AftercareEnded',
]);

/** What a kind has to concern by itself: the same placement, the inquiry's own facility, or an end of what the opening entry spoke of. */
function ofKind(kind: RecordedKind, trigger: ClockTrigger): Where {
  if (kind === 'InquiryReceived' || kind === 'InquiryClosed') return { facility: 'same' };
  if (FOLLOWS_UP.has(kind) || !namesPlacement(kind)) return NOTHING;
  if (namesPlacement(trigger.kind)) return { placement: 'same' };
  if (kind !== 'Discharged') return NOTHING;
  return trigger.level === null ? { treatment: 'over' } : { leaves: 'track' };
}

function concernsOf(kind: RecordedKind, where: Where, trigger: ClockTrigger, trackOf: TrackOf): Concern[] {
  const { placementId, entryId, facilityId, level, until } = trigger;
  const concerns: Concern[] = [];
  if (kind === 'EntryReviewed') concerns.push({ what: 'reviews', oneOf: [entryId] });
  if (where.placement === 'same') concerns.push({ what: 'placement', oneOf: [placementId] });
  if (where.placement === 'same-or-none' && placementId !== null)
    concerns.push({ what: 'placement', oneOf: [placementId, null] });
  if (where.facility) concerns.push({ what: 'facility', oneOf: [facilityId] });
  if (where.outcomes) concerns.push({ what: 'outcome', oneOf: [...where.outcomes] });
  // What names no level speaks of all of them.
  if (where.level) concerns.push({ what: 'level', oneOf: level === null ? [null] : [level, null] });
  if (where.lastDay === 'later' && until !== null) concerns.push({ what: 'last-day-after', oneOf: [until] });
  if (where.lastDay === 'ahead') concerns.push({ what: 'last-day', oneOf: ['ahead'] });
  if (where.leaves) concerns.push(leaving(where.leaves, level, trackOf));
  if (where.treatment) concerns.push({ what: 'treatment', oneOf: [where.treatment] });
  return concerns;
}

/** Where the level, or its track, is not known, the client has left it with all treatment. */
function leaving(what: 'level' | 'track', level: string | null, trackOf: TrackOf): Concern {
  const left = level === null || what === 'level' ? level : (trackOf(level) ?? null);
  if (left === null) return { what: 'treatment', oneOf: ['over'] };
  return { what: what === 'level' ? 'level-left' : 'track-left', oneOf: [left] };
}
