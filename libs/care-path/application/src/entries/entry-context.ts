import {
  type EntryKind,
  currentSituation,
  type DecisionContext,
  type Level,
  levelNamed,
  type OpenPlacement,
  openPlacement,
  type Path,
  placementMeant,
  planNotOpen,
  programConcerned,
  type RecordingTerms,
  type Situation,
  situationAt,
  situationBeforeEntry,
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
import type { RequestContext } from '../care-paths.js';
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
  /** Another time that a request states, with its offset or as a day of the facility's zone. */
  moment(given: string | Effective | null | undefined, pointer: string): Effective | null;
}

interface ContextQuery {
  readonly request: EntryRequest;
  /** The kind of entry that the request asserts; any of them, where there are several. */
  readonly kind: EntryKind;
  readonly facilityId: string;
  readonly path: Path;
  readonly context: DecisionContext;
  readonly requestContext: Pick<RequestContext, 'directory' | 'bornOn'>;
  /** The placement of the version that a correction replaces. */
  readonly placementKept?: string | null;
}

export function entryContext({
  request,
  kind,
  facilityId,
  path,
  context,
  requestContext,
  placementKept = null,
}: ContextQuery): EntryContext {
  const effective = effectiveOf(request, () => knownFacility(requestContext.directory, facilityId).zone);
  assertBorn(requestContext.bornOn, effective.localDate);
  const terms = termsOf(request, path);
  const placementId = placementNamed(request, placementKept);
  const situation = situationAt(path, { kind, effective, placementId }, terms, context);
  const narrative = narrativeOf(request);
  const programId = programConcerned({ facilityId, placementId }, situation);
  return {
    path,
    context,
    terms,
    common: { effective, facilityId, narrative },
    situation,
    placement: (given, kind = 'treatment') => placementMeant(situation, given ?? placementKept, kind),
    placementIfAny: (given) => given ?? placementKept ?? onlyPlacement(situation),
    moment: (given, pointer) => momentIn(given, effective.zone, pointer),
    level: (code, pointer) =>
      levelNamed(code, { facilityId, programId, effective }, situation, context, pointer) as Level,
  };
}

const effectiveOf = ({ when, zone }: EntryRequest, zoneOfFacility: () => string): Effective =>
  typeof when === 'string' ? resolveWhen(when, zoneOfFacility(), zone) : when;

/** Read in the zone in which the entry itself is told. */
function momentIn(given: string | Effective | null | undefined, zone: string, pointer: string): Effective | null {
  if (given === null || given === undefined) return null;
  return typeof given === 'string' ? resolveWhen(given, zone, null, pointer) : given;
}

/** The placement that a request names, if its use case takes one. */
const placementNamed = (request: EntryRequest, kept: string | null): string | null =>
  ('placementId' in request && typeof request.placementId === 'string' ? request.placementId : null) ?? kept;

function termsOf(request: EntryRequest, path: Path): RecordingTerms {
  const { after = null, before = null, reason = null, acknowledge, acceptImpact = null, fulfills = null } = request;
  if (fulfills !== null && path.plans.get(fulfills)?.state !== 'planned') {
    throw new Refusal(planNotOpen);
  }
  return { after, before, reason, acknowledge: acknowledge ?? [], acceptImpact, fulfills };
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
  const situation = typeof when === 'string' ? situationAbout(path, when) : situationFrom(path, when);
  const treated = situation.placements.filter(({ status }) => status !== 'aftercare');
  return placementId === null ? treated[0] : openPlacement(situation, placementId);
}

function situationAbout(path: Path, when: string): Situation {
  const at = Date.parse(when);
  const about: Effective = { at, offsetMinutes: 0, zone: 'UTC', localDate: when.slice(0, 10), precision: 'minute' };
  return Number.isNaN(at) ? currentSituation(path) : situationAfter(path, about);
}

/** Of a day, late in it: an ending that is known by its day comes later still. */
function situationFrom(path: Path, when: Effective): Situation {
  if (when.precision === 'minute') return situationAfter(path, when);
  const late = situationAfter(path, { ...when, at: when.at + LATE_IN_THE_DAY_MS });
  return inTreatment(late) ? late : situationAfter(path, when);
}

const LATE_IN_THE_DAY_MS = 22 * 3_600_000;

/** After everything that happened by an instant. */
const situationAfter = (path: Path, effective: Effective): Situation =>
  situationBeforeEntry(path, { effective, seq: Number.MAX_SAFE_INTEGER, entryId: '' });
