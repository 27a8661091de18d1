import type { CompiledPack, ReasonList } from '@throughline/continuum';
import { defineProblem, Refusal } from '@throughline/kernel';
import type { DraftEntry } from '../draft.js';
import type { EntryKind } from '../entry.js';
import type { Rule } from './rule.js';

interface Coded {
  readonly pointer: string;
  readonly list: ReasonList | 'move-or-override';
  readonly code: string | null;
}

export const codeUnknown = defineProblem({
  code: 'code-unknown',
  sentence: 'The rule pack in effect has no such code. Use a code of its list for this field.',
});

/** Every coded reason comes from the lists of the pack in force, so that audits can count them. Source: pack `reasons`. */
export const codesAreKnown: Rule = ({ entry, pack, context }) => {
  if (!pack || context.origin.kind !== 'live') return undefined;
  const unknown = codesOf(entry).find(({ list, code }) => code !== null && !knows(pack, list, code));
  return unknown && new Refusal(codeUnknown, { at: unknown.pointer });
};

const knows = (pack: CompiledPack, list: Coded['list'], code: string): boolean =>
  list === 'move-or-override'
    ? pack.hasReason('move', code) || pack.hasReason('override', code)
    : pack.hasReason(list, code);

const each = (pointer: string, list: ReasonList, codes: readonly string[], below = ''): Coded[] =>
  codes.map((code, index) => ({ pointer: `${pointer}/${index}${below}`, list, code }));

type CodesOf<Kind extends EntryKind> = (entry: DraftEntry<Kind>) => readonly Coded[];

const none = (): readonly Coded[] => [];

/** Where each kind of entry holds codes, and from which list they come. */
const CODES_OF: { readonly [Kind in EntryKind]: CodesOf<Kind> } = {
  InquiryReceived: ({ source, referralTarget, exclusions }) => [
    { pointer: '/source', list: 'inquirySource', code: source },
    { pointer: '/referralTarget', list: 'referralTarget', code: referralTarget },
    ...each('/exclusions', 'exclusion', exclusions),
  ],
  AssessmentRecorded: ({ parts, ratings, findings }) => [
    ...each('/parts', 'assessmentPart', parts),
    ...each(
      '/ratings',
      'dimension',
      ratings.map(({ dimension }) => dimension),
      '/dimension',
    ),
    ...each('/findings', 'assessmentFinding', findings),
  ],
  LevelRecommended: ({ reason }) => [{ pointer: '/reason', list: 'move-or-override', code: reason }],
  AuthorizationRecorded: ({ denial }) => [{ pointer: '/denial', list: 'denial', code: denial }],
  Admitted: ({ source }) => [{ pointer: '/source', list: 'inquirySource', code: source }],
  LeaveStarted: ({ leave }) => [{ pointer: '/leave', list: 'leave', code: leave }],
  ReferredOut: ({ target, reason }) => [
    { pointer: '/target', list: 'referralTarget', code: target },
    { pointer: '/reason', list: 'move-or-override', code: reason },
  ],
  LivingEnvironmentRecorded: ({ supports }) => each('/supports', 'support', supports),
  CareTeamAssigned: ({ members }) =>
    each(
      '/members',
      'careTeamRole',
      members.map(({ role }) => role),
      '/role',
    ),
  ReturnToUseReported: ({ response }) => [{ pointer: '/response', list: 'returnToUse', code: response }],
  AftercarePlanned: ({ components }) => each('/components', 'aftercareComponent', components),
  Discharged: ({ disposition, destination }) => [
    { pointer: '/disposition', list: 'disposition', code: disposition },
    { pointer: '/destination', list: 'referralTarget', code: destination },
  ],
  ClientAttributesRecorded: ({ attributes }) => [
    ...each(
      '/attributes',
      'attribute',
      attributes.map(({ code }) => code),
      '/code',
    ),
    ...each(
      '/attributes',
      'attributeValue',
      attributes.map(({ value }) => value),
      '/value',
    ),
  ],
  AftercareEnded: ({ outcome }) => [{ pointer: '/outcome', list: 'aftercareOutcome', code: outcome }],
  // A closed list of the domain, a place or a level: their own rules check these.
  InquiryClosed: none,
  EntryReviewed: none,
  CoverageVerified: none,
  CertificationRecorded: none,
  SteppedUp: none,
  SteppedDown: none,
  Transferred: none,
  PhaseChanged: none,
  ScheduleSet: none,
  LeaveEnded: none,
  ReturnedFromReferral: none,
  ContinuedStayReviewed: none,
  ArrivalAccepted: none,
  AftercareStarted: none,
  AftercareContactRecorded: none,
  DeathRecorded: none,
};

const codesOf = (entry: DraftEntry): readonly Coded[] => (CODES_OF[entry.kind] as CodesOf<EntryKind>)(entry);

/** A reason that is no part of an entry comes from a list of the pack in force, too. Source: pack `reasons`. */
export function assertCoded(
  pack: CompiledPack | undefined,
  lists: readonly ReasonList[],
  code: string | null,
  pointer: string,
): void {
  if (!pack || code === null || lists.some((list) => pack.hasReason(list, code))) return;
  throw new Refusal(codeUnknown, { at: pointer });
}
