import { type LocalDate, Refusal } from '@throughline/kernel';
import type { DraftEntry } from '../draft.js';
import type { FacilityFacts } from '../surroundings.js';
import { openPlacement } from '../situation.js';
import type { Level, Place } from '../place.js';
import type { Rule, RuleScene } from './rule.js';

/** A move goes to a level that the pack in force knows. Source: pack `levels`. */
export const levelIsKnown: Rule<'Admitted' | 'SteppedUp' | 'SteppedDown' | 'Transferred'> = ({ entry, pack }) =>
  knows(pack, entry.to.level) ? undefined : unknownLevel('/level');

/** A recommendation, an authorisation and an assessment speak of known levels too. Source: pack `levels`. */
export const namedLevelIsKnown: Rule<'LevelRecommended' | 'AuthorisationRecorded' | 'AssessmentRecorded'> = ({ entry, pack }) => {
  const level = entry.kind === 'AssessmentRecorded' ? entry.recommendedLevel : entry.level;
  return level === null || pack === undefined || knows(pack, level) ? undefined : unknownLevel('/level');
};

const knows = (pack: RuleScene['pack'], level: Level): boolean => pack?.level(level.code)?.system === level.system;
const unknownLevel = (pointer: string): Refusal =>
  Refusal.at(pointer, 'level-unknown', 'The rule pack in force does not know this level.');

/** Nobody arrives at a facility before it opens or after it closed; who is there then still leaves it. Source: ADR 0002. */
export const facilityIsOpenThen: Rule = ({ entry, around }) => {
  const facility = around.facility(placeOf(entry)?.facilityId ?? '');
  return !facility || isOpenOn(facility, entry.effective.localDate)
    ? undefined
    : Refusal.at('/facilityId', 'facility-not-open', 'This facility was not open on that day.');
};

const isOpenOn = ({ openFrom, openTo }: FacilityFacts, on: LocalDate): boolean => openFrom <= on && (openTo === null || on <= openTo);

/** A programme belongs to one facility. Source: glossary, "programme". */
export const programmeIsOfFacility: Rule = ({ entry, around }) => {
  const place = placeOf(entry);
  if (!place || place.programmeId === null) return undefined;
  const programme = around.programme(place.programmeId);
  if (!programme) return Refusal.at('/programmeId', 'programme-unknown', 'There is no such programme.');
  return programme.facilityId === place.facilityId
    ? undefined
    : Refusal.at('/programmeId', 'programme-of-another-facility', 'This programme belongs to another facility.');
};

/** A programme takes clients only while it is open. Source: ADR 0002. */
export const programmeIsOpenThen: Rule = ({ entry, around }) => {
  const programme = around.programme(placeOf(entry)?.programmeId ?? '');
  return !programme || isOpenOn(programme, entry.effective.localDate)
    ? undefined
    : Refusal.at('/programmeId', 'programme-not-open', 'This programme was not open on that day.');
};

/** A programme delivers certain levels only. Source: glossary, "programme". */
export const programmeDeliversLevel: Rule = ({ entry, around }) => {
  const place = placeOf(entry);
  const programme = around.programme(place?.programmeId ?? '');
  return !programme || !place || entry.kind === 'AftercareStarted' || programme.levels.includes(place.level.code)
    ? undefined
    : Refusal.at('/level', 'level-not-of-programme', 'This programme does not deliver that level.');
};

/** A phase is one that the pack describes for where the client is. Source: pack `phases`. */
export const phaseIsKnown: Rule<'PhaseChanged'> = ({ entry, before, pack }) => {
  const place = openPlacement(before, entry.placementId)?.place;
  if (!place || !pack) return undefined;
  const known = pack.phases(place.template, place.level.code).some((phase) => phase.code === entry.phase);
  return known ? undefined : Refusal.at('/phase', 'phase-unknown', 'The rule pack in force does not know this phase here.');
};

function placeOf(entry: DraftEntry): Pick<Place, 'facilityId' | 'programmeId' | 'level'> | undefined {
  switch (entry.kind) {
    case 'Admitted':
    case 'SteppedUp':
    case 'SteppedDown':
    case 'Transferred':
      return entry.to;
    case 'AftercareStarted':
      return { facilityId: entry.facilityId, programmeId: entry.programmeId, level: { system: 'throughline', code: 'aftercare' } };
    default:
      return undefined;
  }
}
