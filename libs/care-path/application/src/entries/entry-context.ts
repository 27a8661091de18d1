import {
  currentSituation,
  type DecisionContext,
  type Level,
  levelNamed,
  type OpenPlacement,
  openPlacement,
  type Path,
  placementMeant,
  planNotOpen,
  type RecordingTerms,
  type Situation,
  situationAt,
} from '@throughline/care-path';
import {
  type Effective,
  type FacilityScope,
  facilityUnknown,
  type Narrative,
  Refusal,
  within,
} from '@throughline/kernel';
import { resolveWhen } from '@throughline/time';
import type { OrganizationDirectory } from '@throughline/organization';
import { assertBorn } from '../birth.js';
import type { Asking } from '../care-paths.js';
import type { EntryRequest } from './entry-request.js';
import { narrativeOf } from './narrative-of.js';

/** What a use case looks at while it turns a request into the entry that it asserts. */
export interface EntryContext {
  readonly path: Path;
  readonly context: DecisionContext;
  readonly terms: RecordingTerms;
  /** What every entry has: when, where, and its narrative. */
  readonly common: { readonly effective: Effective; readonly facilityId: string; readonly narrative: Narrative | null };
  /** Just before the entry. */
  readonly situation: Situation;
  /** The placement named, else the one that a correction keeps, else the only one open then. */
  placement(given: string | null | undefined, kind?: 'treatment' | 'aftercare'): string;
  /** For an entry that may stand outside any placement: null when none is open then. */
  placementIfAny(given: string | null | undefined): string | null;
  level(code: string, pointer?: string): Level;
}

export interface ContextQuery {
  readonly request: EntryRequest;
  readonly facilityId: string;
  readonly path: Path;
  readonly context: DecisionContext;
  readonly asking: Pick<Asking, 'directory' | 'bornOn'>;
  /** The placement of the version that a correction replaces. */
  readonly placementKept?: string | null;
}

export function entryContext({
  request,
  facilityId,
  path,
  context,
  asking,
  placementKept = null,
}: ContextQuery): EntryContext {
  const effective = effectiveOf(request, () => knownFacility(asking.directory, facilityId).zone);
  assertBorn(asking.bornOn(), effective.localDate);
  const terms = termsOf(request, path);
  const situation = situationAt(path, effective, terms.after);
  const narrative = narrativeOf(request);
  return {
    path,
    context,
    terms,
    common: { effective, facilityId, narrative },
    situation,
    placement: (given, kind = 'treatment') => placementMeant(situation, given ?? placementKept, kind),
    placementIfAny: (given) => given ?? placementKept ?? onlyPlacement(situation),
    level: (code, pointer) => levelNamed(code, facilityId, effective, context, pointer) as Level,
  };
}

const effectiveOf = ({ when, zone }: EntryRequest, zoneOfFacility: () => string): Effective =>
  typeof when === 'string' ? resolveWhen(when, zoneOfFacility(), zone) : when;

function termsOf(request: EntryRequest, path: Path): RecordingTerms {
  const { after = null, reason = null, acknowledge, acceptImpact = null, fulfills = null } = request;
  if (fulfills !== null && path.plans.get(fulfills)?.state !== 'planned') {
    throw new Refusal(planNotOpen);
  }
  return { after, reason, acknowledge: acknowledge ?? [], acceptImpact, fulfills };
}

function onlyPlacement(situation: Situation): string | null {
  return situation.placements.length === 0
    ? null
    : placementMeant(situation, null, inTreatment(situation) ? 'treatment' : 'aftercare');
}

const inTreatment = ({ placements }: Situation): boolean => placements.some(({ status }) => status !== 'aftercare');

export function knownFacility(directory: OrganizationDirectory, facilityId: string) {
  const facility = directory.facility(facilityId);
  if (!facility) throw new Refusal(facilityUnknown, { at: '/facilityId' });
  return facility;
}

/** A facility of which the caller has no rights is refused exactly as an unknown one. */
export function assertFacilityWithin(scope: FacilityScope, facilityId: string): string {
  if (!within(scope, facilityId)) throw new Refusal(facilityUnknown, { at: '/facilityId' });
  return facilityId;
}

/** Where a placement was at about that time: which zone is meant is not known before the place is. */
export function placementAbout(
  path: Path,
  when: EntryRequest['when'],
  placementId: string | null,
): OpenPlacement | undefined {
  const situation = typeof when === 'string' ? situationAbout(path, when) : situationAt(path, when, null);
  const treated = situation.placements.filter(({ status }) => status !== 'aftercare');
  return placementId === null ? treated[0] : openPlacement(situation, placementId);
}

function situationAbout(path: Path, when: string): Situation {
  const at = Date.parse(when);
  const about: Effective = { at, offsetMinutes: 0, zone: 'UTC', localDate: when.slice(0, 10), precision: 'minute' };
  return Number.isNaN(at) ? currentSituation(path) : situationAt(path, about, null);
}
