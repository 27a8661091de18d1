import { whereOf } from '../document/clocks.js';
import type { Gate } from '../document/gates.js';
import type { FlatPack } from '../document/pack.js';
import type { LevelChoice } from '../document/words.js';
import { AFTERCARE_LEVEL } from '../vocabulary.js';
import type { PackPath } from './fault.js';

/** A place in a pack that names something defined elsewhere in it. */
export interface Reference {
  readonly path: PackPath;
  readonly names:
    | 'level'
    | 'track'
    | 'calendar'
    | 'source'
    | 'referralTarget'
    | 'exclusion'
    | 'finding'
    | 'assessmentPart'
    | 'disposition'
    | 'outcome'
    | 'reason'
    | 'service'
    | 'staff'
    | 'intakeStep'
    | 'living'
    | 'specialPopulation';
  readonly code: string;
}

/** Every place in a pack that names something defined elsewhere in it. */
export function* referencesIn(pack: FlatPack): Generator<Reference> {
  yield* sourcesIn(pack, []);
  for (const [index, { besides }] of pack.tracks.entries()) yield* all('track', ['tracks', index, 'besides'], besides);
  for (const [index, level] of pack.levels.entries()) {
    yield { names: 'track', path: ['levels', index, 'track'], code: level.track };
    for (const [position, { referTo }] of level.offer.entries()) {
      if (referTo)
        yield { names: 'referralTarget', path: ['levels', index, 'offer', position, 'referTo'], code: referTo };
    }
  }
  for (const [index, { from, to, reasons }] of pack.moves.entries()) {
    yield* chosen(['moves', index, 'from'], from);
    yield* chosen(['moves', index, 'to'], to);
    yield* all('reason', ['moves', index, 'reasons'], reasons);
  }
  for (const [index, gate] of pack.gates.entries()) yield* inGate(['gates', index], gate);
  yield* inClocks(pack);
  for (const [index, { levels }] of pack.phases.entries()) yield* all('level', ['phases', index, 'levels'], levels);
  for (const [index, program] of pack.programs.entries()) {
    // Aftercare is a level that every path has, outside the pack's ladder.
    if (program.level !== AFTERCARE_LEVEL)
      yield { names: 'level', path: ['programs', index, 'level'], code: program.level };
    yield* all('exclusion', ['programs', index, 'exclusions'], program.exclusions);
    yield* all('source', ['programs', index, 'sources'], program.sources);
    yield* all('service', ['programs', index, 'services'], program.services);
    yield* all('staff', ['programs', index, 'staff'], program.staff);
    yield* all('intakeStep', ['programs', index, 'intakeSteps'], program.intakeSteps);
    yield* all('living', ['programs', index, 'living'], program.living);
    yield* all('specialPopulation', ['programs', index, 'specialPopulations'], program.specialPopulations);
  }
  for (const [index, { to }] of pack.crosswalk.entries()) yield* all('level', ['crosswalk', index, 'to'], to);
}

function* inGate(path: PackPath, gate: Gate): Generator<Reference> {
  yield* chosen([...path, 'appliesTo', 'levels'], gate.appliesTo.levels);
  yield* all('track', [...path, 'appliesTo', 'tracks'], gate.appliesTo.tracks ?? []);
  if (gate.condition === 'assessment-complete') yield* all('assessmentPart', [...path, 'parts'], gate.parts);
  if (gate.condition === 'aftercare-planned')
    yield* all('disposition', [...path, 'exceptDispositions'], gate.exceptDispositions);
  if (gate.condition !== 'finding-absent') return;
  yield* all('finding', [...path, 'findings'], gate.findings);
  yield* all('referralTarget', [...path, 'referTo'], gate.referTo);
}

function* inClocks({ clocks }: FlatPack): Generator<Reference> {
  for (const [index, clock] of clocks.entries()) {
    const { trigger, due } = clock;
    yield* chosen(['clocks', index, 'trigger', 'levels'], trigger.levels);
    yield* all('outcome', ['clocks', index, 'trigger', 'exceptOutcomes'], trigger.exceptOutcomes);
    yield* all('outcome', ['clocks', index, 'trigger', 'outcomes'], trigger.outcomes ?? []);
    for (const list of ['metBy', 'endedBy'] as const) {
      for (const [position, settles] of clock[list].entries())
        yield* all('outcome', ['clocks', index, list, position, 'where', 'outcomes'], whereOf(settles).outcomes ?? []);
    }
    if (due.unit === 'hours') continue;
    if (due.unit === 'business-days') {
      yield { names: 'calendar', path: ['clocks', index, 'due', 'calendar'], code: due.calendar };
    }
    for (const [line, { levels }] of due.byLevel.entries())
      yield* all('level', ['clocks', index, 'due', 'byLevel', line, 'levels'], levels);
  }
}

/** A field called `source` names a source wherever it stands. */
function* sourcesIn(value: unknown, path: PackPath): Generator<Reference> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* sourcesIn(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'source' && typeof item === 'string') yield { names: 'source', path: [...path, key], code: item };
      else yield* sourcesIn(item, [...path, key]);
    }
  }
}

function* all(names: Reference['names'], path: PackPath, codes: readonly string[]): Generator<Reference> {
  for (const [index, code] of codes.entries()) yield { names, path: [...path, index], code };
}

const chosen = (path: PackPath, choice: LevelChoice): Generator<Reference> =>
  all('level', path, choice === 'any' ? [] : choice);
