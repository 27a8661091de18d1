import {
  type AssertedEntry,
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
import { type Effective, facilityUnknown, type Narrative, Refusal } from '@throughline/kernel';
import { resolveWhen } from '@throughline/time';
import type { OrganizationDirectory } from '@throughline/organization';
import type { RecordingTermsBody } from '../fields/recording-body.js';
import { assertBorn, type FacilityScope, within } from '@throughline/care-path-application';
import type { SliceRequest } from './care-path-slice.js';
import { narrativeOf } from './narrative-of.js';

/** What a use case looks at while it turns a body into the entry that it asserts. */
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
  readonly body: RecordingTermsBody;
  readonly facilityId: string;
  readonly path: Path;
  readonly context: DecisionContext;
  readonly asked: Pick<SliceRequest<object>, 'directory' | 'bornOn'>;
  /** The placement of the version that a correction replaces. */
  readonly placementKept?: string | null;
}

export function entryContext({
  body,
  facilityId,
  path,
  context,
  asked,
  placementKept = null,
}: ContextQuery): EntryContext {
  const effective = resolveWhen(body.when, zoneOf(asked.directory, facilityId), body.zone);
  assertBorn(asked.bornOn(), effective.localDate);
  const terms = termsOf(body, path);
  const situation = situationAt(path, effective, terms.after);
  const narrative = narrativeOf(body);
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

function termsOf(body: RecordingTermsBody, path: Path): RecordingTerms {
  const { after = null, reason = null, acknowledge, acceptImpact = null, fulfills = null } = body;
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

const zoneOf = (directory: OrganizationDirectory, facilityId: string): string =>
  knownFacility(directory, facilityId).zone;

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
export function placementAbout(path: Path, when: string, placementId: string | null): OpenPlacement | undefined {
  const at = Date.parse(when);
  const about: Effective = { at, offsetMinutes: 0, zone: 'UTC', localDate: when.slice(0, 10), precision: 'minute' };
  const situation = Number.isNaN(at) ? currentSituation(path) : situationAt(path, about, null);
  const treated = situation.placements.filter(({ status }) => status !== 'aftercare');
  return placementId === null ? treated[0] : openPlacement(situation, placementId);
}

export type { AssertedEntry };
