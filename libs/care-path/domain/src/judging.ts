import {
  type CompiledPack,
  type Finding,
  judge,
  JUDGE_VERSION,
  type MoveProposal,
  type Population,
  type ScheduleFacts,
  type Verdict,
} from '@throughline/continuum';
import type { DecisionContext } from './decision-context.js';
import type { Derived } from './derived.js';
import { afterDeath } from './death.js';
import { withoutEarlierEpisode } from './earlier-episode.js';
import type { EntryBody, EntryOf } from './entry.js';
import type { Judged } from './events.js';
import { factsOf, placementFacts, type VersionOf } from './facts.js';
import { judgedPopulation, populationDiffers, populationUnknown } from './population.js';
import { AFTERCARE_LEVEL, AFTERCARE_TRACK, openPlacement, type Situation } from './situation.js';

/** An entry as it is judged, with its reason and with what it means where it would stand. */
interface ToJudge {
  readonly entry: EntryBody;
  readonly reason: string | null;
  readonly derived: Derived;
  /** The population that follows from the birth date on that day; null while it is not known. */
  readonly born: Population | null;
  /** The pack is that for everyone, because the population is not known, and some population has another one. */
  readonly forUnknownPopulation: boolean;
  /** What facilities state of their programs now. */
  readonly program: DecisionContext['program'];
}

/**
 * Judges one entry against the situation before it; undefined for facts. A recommended level or a schedule is judged where
 * the pack has a rule about it, any entry that is dated after a death, and a population that the birth date contradicts.
 */
export function judgeEntry(
  pack: CompiledPack,
  before: Situation,
  toJudge: ToJudge,
  versionOf: VersionOf,
): Verdict | undefined {
  const verdict = judgeAmongTheLiving(pack, before, toJudge, versionOf);
  const { entry, born } = toJudge;
  const judged = isJudged(entry.kind);
  const differs = judged || entry.kind === 'ClientAttributesRecorded';
  const findings = [
    afterDeath(before, entry, judged ? 'refuse' : 'advice'),
    differs ? populationDiffers(before, entry, born) : undefined,
    judged && toJudge.forUnknownPopulation ? populationUnknown(judgedPopulation(before, born).is) : undefined,
  ].filter((finding) => finding !== undefined);
  if (findings.length === 0) return verdict;
  return findings.reduce(withFinding, verdict ?? nothingFound(pack));
}

/** What an advisory pack says of the same entry; the path's own findings are said once, beside the pack in force. */
export function advisoryOn(
  pack: CompiledPack | undefined,
  before: Situation,
  toJudge: ToJudge,
  versionOf: VersionOf,
): Pick<Judged, 'advisory'> {
  const verdict = pack && judgeAmongTheLiving(pack, before, toJudge, versionOf);
  return verdict ? { advisory: { pack: pack.ref, verdict } } : {};
}

function judgeAmongTheLiving(
  pack: CompiledPack,
  before: Situation,
  { entry, reason, derived, born, program }: Omit<ToJudge, 'forUnknownPopulation'>,
  versionOf: VersionOf,
): Verdict | undefined {
  if (entry.kind === 'LevelRecommended' || entry.kind === 'ScheduleSet')
    return judgeStatement(pack, before, { entry, reason, born, program }, versionOf);
  const proposal = proposalOf(before, { entry, reason }, versionOf);
  if (!proposal) return undefined;
  if (derived.unanchored) return withFinding(nothingFound(pack), UNANCHORED);
  const verdict = judge(pack, factsOf(withoutEarlierEpisode(before, proposal.on), versionOf, born), proposal);
  return derived.overlapping ? withFinding(verdict, OVERLAPPING) : verdict;
}

/** A schedule of a placement that is not open says nothing that could be compared. */
function judgeStatement(
  pack: CompiledPack,
  before: Situation,
  {
    entry,
    reason,
    born,
    program,
  }: Pick<ToJudge, 'reason' | 'born' | 'program'> & { readonly entry: EntryOf<'LevelRecommended' | 'ScheduleSet'> },
  versionOf: VersionOf,
): Verdict | undefined {
  const kind = entry.kind === 'ScheduleSet' ? 'schedule' : 'recommendation';
  const placement = entry.kind === 'ScheduleSet' ? openPlacement(before, entry.placementId) : undefined;
  if (!pack.judgesStatement(kind) || (entry.kind === 'ScheduleSet' && !placement)) return undefined;
  const on = entry.effective.localDate;
  return judge(pack, factsOf(withoutEarlierEpisode(before, on), versionOf, born), {
    kind,
    at: entry.effective.at,
    on,
    placement: placement ? placementFacts(placement, versionOf) : null,
    to: entry.kind === 'LevelRecommended' ? recommendedPlace(pack, entry) : null,
    phase: null,
    disposition: null,
    reason,
    target: null,
    ...(entry.kind === 'ScheduleSet' && {
      schedule: scheduleOf(entry),
      offer: program(placement?.place.programId ?? '') ?? null,
    }),
  });
}

const recommendedPlace = (
  pack: CompiledPack,
  { facilityId, level }: EntryOf<'LevelRecommended'>,
): MoveProposal['to'] => ({
  facilityId,
  programId: null,
  track: pack.level(level.code)?.track ?? '',
  system: level.system,
  level: level.code,
});

const scheduleOf = ({ days, window, modality, sessionMinutes }: EntryOf<'ScheduleSet'>): ScheduleFacts => ({
  days,
  window,
  modality,
  sessionMinutes,
});

const MOVES = {
  Admitted: 'admission',
  SteppedUp: 'level-change',
  SteppedDown: 'level-change',
  Transferred: 'level-change',
  PhaseChanged: 'phase-change',
  LeaveStarted: 'leave-start',
  LeaveEnded: 'leave-end',
  ReferredOut: 'referral-out',
  ReturnedFromReferral: 'referral-return',
  Discharged: 'discharge',
  AftercareStarted: 'aftercare-start',
  AftercareEnded: 'aftercare-end',
} as const;

export const isJudged = (kind: string): kind is keyof typeof MOVES => kind in MOVES;

function proposalOf(
  before: Situation,
  { entry, reason }: Pick<ToJudge, 'entry' | 'reason'>,
  versionOf: VersionOf,
): MoveProposal | undefined {
  if (!isJudged(entry.kind)) return undefined;
  const placement = 'placementId' in entry ? openPlacement(before, entry.placementId) : undefined;
  return {
    kind: MOVES[entry.kind],
    at: entry.effective.at,
    on: entry.effective.localDate,
    placement: placement && entry.kind !== 'Admitted' ? placementFacts(placement, versionOf) : null,
    to: destinationOf(entry),
    phase: entry.kind === 'PhaseChanged' ? entry.phase : null,
    disposition: entry.kind === 'Discharged' ? entry.disposition : null,
    reason,
    target: entry.kind === 'ReferredOut' ? entry.target : null,
  };
}

function destinationOf(entry: EntryBody): MoveProposal['to'] {
  if (entry.kind === 'AftercareStarted') {
    const { facilityId, programId } = entry;
    return {
      facilityId,
      programId,
      track: AFTERCARE_TRACK,
      system: AFTERCARE_LEVEL.system,
      level: AFTERCARE_LEVEL.code,
    };
  }
  if (!('to' in entry)) return null;
  const { facilityId, programId, template, track, level } = entry.to;
  return { facilityId, programId, template, track, system: level.system, level: level.code };
}

const UNANCHORED: Finding = {
  ruleId: 'care-path.unanchored',
  severity: 'refuse',
  title: 'No open placement',
  observed: 'The placement that this entry concerns is not open at its time.',
  required: 'A placement is admitted before it moves and is not yet discharged.',
  remedy: 'Correct or void this entry, or record the missing admission.',
  source: 'Throughline path rules',
  approval: null,
  inputs: [],
};

const OVERLAPPING: Finding = {
  ...UNANCHORED,
  ruleId: 'care-path.overlapping',
  title: 'Two placements on one track',
  observed: 'Another placement on this track is open at the same time.',
  required: 'One placement at a time on a track.',
  remedy: 'Correct the time of one of them, or void the one that did not happen.',
};

export const nothingFound = (pack: CompiledPack): Verdict => ({
  decision: 'allow',
  findings: [],
  relied: [],
  judgeVersion: JUDGE_VERSION,
  packSha256: pack.ref.sha256,
});

const withFinding = (verdict: Verdict, finding: Finding): Verdict => ({
  ...verdict,
  decision: finding.severity === 'refuse' ? 'refuse' : verdict.decision,
  findings: [...verdict.findings, finding],
});
