import { NO_TERMS, situationAt } from '@throughline/care-path';
import { commandOfKind, type EntryRequest, type EntryUseCase, useCaseOf } from '@throughline/care-path-application';
import type { Deciding } from './deciding.js';
import type { AdmitAct, ChangeLevelAct, MoveAct, RecordAct, StayNamed } from './step.js';

/** An entry as the desk sends it: the same request that a body over HTTP is. */
interface SentEntry {
  readonly useCase: EntryUseCase;
  readonly request: EntryRequest;
}

/** How proposals call the moves of a story. */
export const MOVES = { admit: 'admission', 'change-level': 'level-change', record: 'discharge' } as const;

export function sentEntry(of: Deciding, act: MoveAct | RecordAct): SentEntry {
  switch (act.do) {
    case 'admit':
      return { useCase: useCaseOf('admitClient'), request: { ...commonOf(of, act), ...admissionOf(act) } };
    case 'change-level':
      return { useCase: useCaseOf('changeLevel'), request: { ...commonOf(of, act), ...levelChangeOf(of, act) } };
    case 'record':
      return { useCase: useCaseOf(commandOfKind(act.kind)), request: { ...factOf(of, act), ...commonOf(of, act) } };
  }
}

function commonOf({ step, terms, made }: Deciding, act: MoveAct | RecordAct): EntryRequest & { facilityId: string } {
  if (!step.effective) throw new RangeError('An entry has a time.');
  return {
    when: step.effective,
    facilityId: step.siteCode,
    narrative: step.narrative,
    reason: act.reason ?? reasonIn(act),
    fulfills: act.fulfills === undefined ? null : made(act.fulfills).planId,
    ...terms,
  };
}

/** Some facts carry a reason of their own; what the desk answers to a rule comes before it. */
const reasonIn = (act: MoveAct | RecordAct): string | null =>
  act.do === 'record' && 'reason' in act.facts ? act.facts.reason : null;

const admissionOf = ({ programId, level, source }: AdmitAct): object => ({ programId, level, source });

const levelChangeOf = (of: Deciding, { facilityId, programId, level, direction }: ChangeLevelAct): object => ({
  placementId: stayAt(of, 'treatment'),
  facilityId,
  programId,
  level,
  direction,
});

/** What a told fact says, with levels by their codes and the ids of what it is about. */
function factOf(of: Deciding, act: RecordAct): object {
  const about = act.about === undefined ? null : of.made(act.about).entryId;
  const coded = Object.entries(act.facts).map(([field, value]) => [field, LEVELS.has(field) ? codeOf(value) : value]);
  return {
    ...(Object.fromEntries(coded) as object),
    placementId: stayAt(of, act.stay),
    ...(act.kind === 'LevelRecommended' && { assessmentId: about }),
    ...(act.kind === 'EntryReviewed' && { reviews: about }),
  };
}

const LEVELS: ReadonlySet<string> = new Set(['level', 'recommendedLevel']);
const codeOf = (level: unknown): string | null => (level as { readonly code: string } | null)?.code ?? null;

function stayAt({ path, step, context }: Pick<Deciding, 'path' | 'step' | 'context'>, stay: StayNamed): string | null {
  if (stay === null || !step.effective) return null;
  const kind = 'kind' in step.act ? step.act.kind : null;
  const { placements } = situationAt(path, { kind, effective: step.effective }, NO_TERMS, context);
  return placements.find(({ place }) => place.track === stay)?.placementId ?? null;
}
