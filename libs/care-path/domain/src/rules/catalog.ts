import type { LevelChangeKind } from '../entry.js';
import {
  defineProblem,
  facilityNotOpen,
  levelUnknown,
  type LocalDate,
  programUnknown,
  Refusal,
} from '@throughline/kernel';
import type { DraftEntry } from '../draft.js';
import type { FacilityFacts } from '../decision-context.js';
import { openPlacement } from '../situation.js';
import type { Level, Place } from '../place.js';
import type { Rule, RuleContext } from './rule.js';

/** A move goes to a level that the pack in force knows. Source: pack `levels`. */
export const levelIsKnown: Rule<'Admitted' | LevelChangeKind> = ({ entry, pack }) =>
  knows(pack, entry.to.level) ? undefined : new Refusal(levelUnknown);

type NamesLevel =
  'LevelRecommended' | 'CoverageVerified' | 'AuthorizationRecorded' | 'CertificationRecorded' | 'AssessmentRecorded';

/** A recommendation, a word on coverage or of a payer, a certification and an assessment speak of known levels too. Source: pack `levels`. */
export const namedLevelIsKnown: Rule<NamesLevel> = ({ entry, pack }) => {
  const level = entry.kind === 'AssessmentRecorded' ? entry.recommendedLevel : entry.level;
  return level === null || pack === undefined || knows(pack, level) ? undefined : new Refusal(levelUnknown);
};

const knows = (pack: RuleContext['pack'], level: Level): boolean => pack?.level(level.code)?.system === level.system;

/** Nobody arrives at a facility before it opens or after it closed; who is there then still leaves it. Source: ADR 0002. */
export const facilityIsOpenThen: Rule = ({ entry, context }) => {
  const facility = context.facility(placeOf(entry)?.facilityId ?? '');
  return !facility || isOpenOn(facility, entry.effective.localDate) ? undefined : new Refusal(facilityNotOpen);
};

const isOpenOn = ({ openFrom, openTo }: FacilityFacts, on: LocalDate): boolean =>
  openFrom <= on && (openTo === null || on <= openTo);

export const programOfAnotherFacility = defineProblem({
  code: 'program-of-another-facility',
  at: '/programId',
  sentence: 'This program belongs to another facility. Choose a program of the facility named.',
});

/** A program belongs to one facility. Source: glossary, "program". */
export const programIsOfFacility: Rule = ({ entry, context }) => {
  const place = placeOf(entry);
  if (!place || place.programId === null) return undefined;
  const program = context.program(place.programId);
  if (!program) return new Refusal(programUnknown, { at: '/programId' });
  return program.facilityId === place.facilityId ? undefined : new Refusal(programOfAnotherFacility);
};

export const programNotOpen = defineProblem({
  code: 'program-not-open',
  at: '/programId',
  sentence: 'The program is not open on that day. Check the date, or choose another program.',
});

/** A program takes clients only while it is open. Source: ADR 0002. */
export const programIsOpenThen: Rule = ({ entry, context }) => {
  const program = context.program(placeOf(entry)?.programId ?? '');
  return !program || isOpenOn(program, entry.effective.localDate) ? undefined : new Refusal(programNotOpen);
};

export const levelNotOfProgram = defineProblem({
  code: 'level-not-of-program',
  at: '/level',
  sentence: 'This program does not deliver that level. Choose one of its levels, or another program.',
});

/** A program delivers certain levels only. Source: glossary, "program". */
export const programDeliversLevel: Rule = ({ entry, context }) => {
  const place = placeOf(entry);
  const program = context.program(place?.programId ?? '');
  return !program || !place || entry.kind === 'AftercareStarted' || program.levels.includes(place.level.code)
    ? undefined
    : new Refusal(levelNotOfProgram);
};

export const phaseUnknown = defineProblem({
  code: 'phase-unknown',
  at: '/phase',
  sentence: 'The rule pack in effect has no such phase for this program and level. Use a phase that it lists for them.',
});

/** A phase is one that the pack describes for where the client is. Source: pack `phases`. */
export const phaseIsKnown: Rule<'PhaseChanged'> = ({ entry, before, pack }) => {
  const place = openPlacement(before, entry.placementId)?.place;
  if (!place || !pack) return undefined;
  const known = pack.phases(place.template, place.level.code).some((phase) => phase.code === entry.phase);
  return known ? undefined : new Refusal(phaseUnknown);
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
