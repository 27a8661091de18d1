import type { Facility, Path, Program } from '../api/types';
import { localDay } from '../design/times';
import type { Choice } from '../fields/choice';
import type { Choices, Field, Form } from './forms/form';

export interface PackDocument {
  readonly reasons: Readonly<Record<string, readonly { readonly code: string; readonly name: string }[]>>;
  readonly levels: readonly {
    readonly code: string;
    readonly name: string;
    readonly rank: number;
    readonly offer: readonly { readonly offer: string; readonly inForce: boolean }[];
  }[];
  readonly phases: readonly { readonly code: string; readonly name: string }[];
}

/** How many are in a program, and how many places it has, both as the board shows them. */
interface Places {
  readonly programId: string | null;
  readonly inTreatment: number;
  readonly capacity: number | null;
}

export interface Offered {
  readonly document: PackDocument | undefined;
  readonly programs: readonly Program[];
  readonly facility: Facility | undefined;
  /** At the moment that the form names; empty while it is not known. */
  readonly places: readonly Places[];
  /** The level held at that moment, which cannot be chosen; null where the form changes none. */
  readonly held: string | null;
  /** Who works at the site. */
  readonly staff: StaffOffered;
  /** The assessment on record, or none. */
  readonly assessments: readonly Choice[];
}

export interface StaffOffered {
  readonly choices: readonly Choice[];
  /** How to find one of them where more work there than a list shows; null where all are listed. */
  readonly find: { readonly text: string; readonly onFind: (text: string) => void } | null;
}

export const YES_NO: readonly Choice[] = [
  { value: 'true', words: 'Yes' },
  { value: 'false', words: 'No' },
];

/** What a field offers: of the rule pack, of the site, or fixed words. */
export function choicesOf(
  { choices }: { readonly choices?: Choices },
  offered: Offered,
  chosenLevel: string | undefined,
): readonly Choice[] {
  if (!choices) return [];
  const { document } = offered;
  if ('words' in choices) return Object.entries(choices.words).map(([value, words]) => ({ value, words }));
  if ('pack' in choices) return listOf(document, choices.pack);
  if ('phases' in choices) return (document?.phases ?? []).map(({ code, name }) => ({ value: code, words: name }));
  if ('staff' in choices) return offered.staff.choices;
  if ('assessment' in choices) return offered.assessments;
  if ('levels' in choices) return levelsOf(offered);
  return programsOf(offered, choices.programs === 'all' ? openAt(offered) : programsAt(offered, chosenLevel));
}

export const listOf = (document: PackDocument | undefined, list: string): readonly Choice[] =>
  (document?.reasons[list] ?? []).map(({ code, name }) => ({ value: code, words: name }));

/** The levels that are given here, the most intensive first, each with its direction and its places. */
function levelsOf(offered: Offered): readonly Choice[] {
  const levels = offered.document?.levels ?? [];
  const from = levels.find(({ code }) => code === offered.held)?.rank;
  return levels
    .filter(({ offer }) => isHere(offer))
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ code, name, rank }) => {
      const disabled = code === offered.held;
      const direction = disabled ? 'held at that moment' : directionOf(from, rank);
      const second = [direction, programsWords(offered, code)].filter(Boolean).join(' · ');
      return { value: code, words: name, chip: true, disabled, ...(second && { second }) };
    });
}

function directionOf(from: number | undefined, to: number): string | null {
  if (from === undefined) return null;
  return to === from ? 'transfer' : to > from ? 'step-up' : 'step-down';
}

function programsOf(offered: Offered, programs: readonly Program[]): readonly Choice[] {
  return programs.map(({ code, name }) => {
    const second = placesWords(offered, code);
    return { value: code, words: name, ...(second && { second }) };
  });
}

const openAt = ({ programs, facility }: Offered): readonly Program[] =>
  programs.filter((one) => one.facilityId === facility?.code && !one.closedOn);

const programsAt = (offered: Offered, level: string | undefined): readonly Program[] =>
  level === undefined ? [] : openAt(offered).filter((one) => one.levels.includes(level));

/** What a form asks of this client. */
export const askedIn = ({ fields }: Form, path: Path): readonly Field[] =>
  fields.filter(({ asked }) => asked === undefined || asked(path));

/** The assessment on record, and the one that is named already. */
export function assessmentsIn({ situation: { assessment } }: Path, named: unknown): readonly Choice[] {
  const last = assessment && { value: assessment.entryId, words: `That of ${localDay(assessment.on)}` };
  const other = typeof named === 'string' && named !== assessment?.entryId ? named : null;
  return [...(last ? [last] : []), ...(other ? [{ value: other, words: 'An earlier assessment' }] : [])];
}

/** The answers with one more. A program that does not offer the level chosen after it is taken back. */
export function withAnswer(
  values: Readonly<Record<string, unknown>>,
  name: string,
  value: unknown,
  offered: Offered,
): Readonly<Record<string, unknown>> {
  const next = { ...values, [name]: value };
  if (name !== 'level' || typeof value !== 'string') return next;
  return programsAt(offered, value).some(({ code }) => code === values['programId'])
    ? next
    : { ...next, programId: null };
}

/** The places of the one program, or how many there are to choose from. */
function programsWords(offered: Offered, level: string): string | null {
  const [only, ...more] = programsAt(offered, level);
  if (only === undefined) return null;
  return more.length === 0 ? placesWords(offered, only.code) : `${more.length + 1} programs`;
}

function placesWords({ places }: Offered, programId: string): string | null {
  const held = places.find((each) => each.programId === programId);
  return held === undefined || held.capacity === null ? null : `${held.inTreatment} of ${held.capacity} places taken`;
}

/** What the pack has in effect about a level at this facility. */
const isHere = (offers: PackDocument['levels'][number]['offer']): boolean =>
  offers.some(({ offer, inForce }) => inForce && offer === 'here');

/** Those used most come first; the rest follows as the pack lists it. */
export function inOrderOfUse(
  choices: readonly Choice[],
  used: readonly { readonly value: string; readonly count: number }[],
): readonly Choice[] {
  const counts = new Map(used.map(({ value, count }) => [value, count]));
  return choices.toSorted((a, b) => (counts.get(b.value) ?? 0) - (counts.get(a.value) ?? 0));
}
