import type { ConditionName } from '../document/gates.js';
import type { FlatPack } from '../document/pack.js';

/** A fact that a pack states, and what reads it: `rule <id>`, `view <name>`; empty when nothing does. */
interface StatedFact {
  /** "program iop: exclusions". */
  readonly fact: string;
  readonly readBy: readonly string[];
}

type Field = string;

/** Conditions of gates that read a field of a program, a level or a phase. A field that is not here is read by nothing but people. */
const PROGRAM_FIELDS: Readonly<Record<Field, readonly ConditionName[]>> = {
  windows: ['schedule-fits-program'],
  daysOfWeek: ['schedule-fits-program'],
  daysPerWeek: ['schedule-fits-program'],
  sessionsPerWeek: ['schedule-fits-program'],
  sessionMinutes: ['schedule-fits-program'],
  weeklyMinutes: ['schedule-fits-program'],
  modalities: ['schedule-fits-program'],
  populations: ['program-serves-population'],
  exclusions: ['program-exclusion-absent'],
  duration: [],
  cost: [],
  groupSize: [],
  capacity: [],
  specialPopulations: [],
  indications: [],
  living: [],
  parts: [],
  services: [],
  staff: [],
  intakeSteps: [],
  notes: [],
};

/** What a facility's program takes from its template, and shows. */
const INHERITED: ReadonlySet<Field> = new Set(['windows', 'modalities', 'groupSize', 'capacity']);

const LEVEL_FIELDS: Readonly<Record<Field, readonly ConditionName[]>> = {
  offer: ['level-offered-here', 'rungs-not-skipped'],
  weeklyMinutes: ['schedule-fits-level'],
  duration: [],
  careType: [],
};

/** Says of each stated fact of a pack what reads it: a rule, a clock, a view, or nothing. Facts that every pack has and every rule reads (codes, ranks, tracks) are left out. */
export function statedFacts(pack: FlatPack): readonly StatedFact[] {
  const rules = (conditions: readonly ConditionName[]): readonly string[] =>
    pack.gates.filter(({ condition }) => conditions.includes(condition)).map(({ id }) => `rule ${id}`);
  const fieldsOf = (
    name: string,
    item: Readonly<Record<string, unknown>>,
    fields: Readonly<Record<Field, readonly ConditionName[]>>,
    shown: ReadonlySet<Field>,
  ): readonly StatedFact[] =>
    Object.entries(fields).flatMap(([field, conditions]) =>
      isStated(item[field])
        ? [
            {
              fact: `${name}: ${field}`,
              readBy: [...rules(conditions), ...(shown.has(field) ? ['view programs'] : [])],
            },
          ]
        : [],
    );
  return [
    ...packFacts(pack, rules),
    ...pack.levels.flatMap((level) => fieldsOf(`level ${level.code}`, level, LEVEL_FIELDS, NONE)),
    ...pack.programs.flatMap((program) => [
      ...fieldsOf(`program ${program.code}`, program, PROGRAM_FIELDS, INHERITED),
      ...program.phases.flatMap((phase) => phaseFacts(`phase ${program.code}/${phase.code}`, phase)),
    ]),
    ...pack.phases.flatMap((phase) => phaseFacts(`phase ${phase.code}`, phase)),
    ...pack.clocks.flatMap(({ id, inForce }) => (inForce ? [] : [{ fact: `clock ${id} (not in effect)`, readBy: [] }])),
  ];
}

const NONE: ReadonlySet<Field> = new Set();

function packFacts(
  { jurisdiction, population, intensity, notes, acknowledging }: FlatPack,
  rules: (conditions: readonly ConditionName[]) => readonly string[],
): readonly StatedFact[] {
  return [
    { fact: `jurisdiction: ${jurisdiction}`, readBy: [] },
    { fact: `population: ${population}`, readBy: rules(['population-served']) },
    ...(intensity.sessionTypes.length > 0 ? [{ fact: 'intensity: sessionTypes', readBy: [] }] : []),
    ...(intensity.toleranceMinutes > 0 ? [{ fact: 'intensity: toleranceMinutes', readBy: [] }] : []),
    ...(acknowledging ? [{ fact: 'acknowledging', readBy: ['view worklist'] }] : []),
    ...(notes.length > 0 ? [{ fact: 'notes', readBy: [] }] : []),
  ];
}

/** A phase's code is what people change to; its figures and its focus are for people. */
function phaseFacts(name: string, phase: FlatPack['phases'][number]): readonly StatedFact[] {
  return [
    { fact: `${name}: code`, readBy: ['view census'] },
    ...(['weeklyMinutes', 'duration', 'focus'] as const).flatMap((field) =>
      isStated(phase[field]) ? [{ fact: `${name}: ${field}`, readBy: [] }] : [],
    ),
  ];
}

const isStated = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
