import { type LocalDate, Refusal } from '@throughline/kernel';
import type { DraftEntry } from '../draft.js';
import type { FacilityFacts } from '../decision-context.js';
import { openPlacement } from '../situation.js';
import type { Level, Place } from '../place.js';
import type { Rule, RuleContext } from './rule.js';

/** A move goes to a level that the pack in force knows. Source: pack `levels`. */
export const levelIsKnown: Rule<'Admitted' | 'SteppedUp' | 'SteppedDown' | 'Transferred'> = ({ entry, pack }) =>
  knows(pack, entry.to.level) ? undefined : unknownLevel('/level');

/** A recommendation, an authorization and an assessment speak of known levels too. Source: pack `levels`. */
export const namedLevelIsKnown: Rule<'LevelRecommended' | 'AuthorizationRecorded' | 'AssessmentRecorded'> = ({
  entry,
  pack,
}) => {
  const level = entry.kind === 'AssessmentRecorded' ? entry.recommendedLevel : entry.level;
  return level === null || pack === undefined || knows(pack, level) ? undefined : unknownLevel('/level');
};

const knows = (pack: RuleContext['pack'], level: Level): boolean => pack?.level(level.code)?.system === level.system;
const unknownLevel = (pointer: string): Refusal =>
  Refusal.at(pointer, 'level-unknown', 'The rule pack in force does not know this level.');

/** Nobody arrives at a facility before it opens or after it closed; who is there then still leaves it. Source: ADR 0002. */
export const facilityIsOpenThen: Rule = ({ entry, context }) => {
  const facility = context.facility(placeOf(entry)?.facilityId ?? '');
  return !facility || isOpenOn(facility, entry.effective.localDate)
    ? undefined
    : Refusal.at('/facilityId', 'facility-not-open', 'This facility was not open on that day.');
};

const isOpenOn = ({ openFrom, openTo }: FacilityFacts, on: LocalDate): boolean =>
  openFrom <= on && (openTo === null || on <= openTo);

/** A program belongs to one facility. Source: glossary, "program". */
export const programIsOfFacility: Rule = ({ entry, context }) => {
  const place = placeOf(entry);
  if (!place || place.programId === null) return undefined;
  const program = context.program(place.programId);
  if (!program) return Refusal.at('/programId', 'program-unknown', 'There is no such program.');
  return program.facilityId === place.facilityId
    ? undefined
    : Refusal.at('/programId', 'program-of-another-facility', 'This program belongs to another facility.');
};

/** A program takes clients only while it is open. Source: ADR 0002. */
export const programIsOpenThen: Rule = ({ entry, context }) => {
  const program = context.program(placeOf(entry)?.programId ?? '');
  return !program || isOpenOn(program, entry.effective.localDate)
    ? undefined
    : Refusal.at('/programId', 'program-not-open', 'This program was not open on that day.');
};

/** A program delivers certain levels only. Source: glossary, "program". */
export const programDeliversLevel: Rule = ({ entry, context }) => {
  const place = placeOf(entry);
  const program = context.program(place?.programId ?? '');
  return !program || !place || entry.kind === 'AftercareStarted' || program.levels.includes(place.level.code)
    ? undefined
    : Refusal.at('/level', 'level-not-of-program', 'This program does not deliver that level.');
};

/** A phase is one that the pack describes for where the client is. Source: pack `phases`. */
export const phaseIsKnown: Rule<'PhaseChanged'> = ({ entry, before, pack }) => {
  const place = openPlacement(before, entry.placementId)?.place;
  if (!place || !pack) return undefined;
  const known = pack.phases(place.template, place.level.code).some((phase) => phase.code === entry.phase);
  return known
    ? undefined
    : Refusal.at('/phase', 'phase-unknown', 'The rule pack in force does not know this phase here.');
};

function placeOf(entry: DraftEntry): Pick<Place, 'facilityId' | 'programId' | 'level'> | undefined {
  switch (entry.kind) {
    case 'Admitted':
    case 'SteppedUp':
    case 'SteppedDown':
    case 'Transferred':
      return entry.to;
    case 'AftercareStarted':
      return {
        facilityId: entry.facilityId,
        programId: entry.programId,
        level: { system: 'throughline', code: 'aftercare' },
      };
    default:
      return undefined;
  }
}
