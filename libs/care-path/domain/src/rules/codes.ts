import type { CompiledPack, ReasonList } from '@throughline/continuum';
import { Refusal } from '@throughline/kernel';
import type { DraftEntry } from '../draft.js';
import type { Rule } from './rule.js';

interface Coded {
  readonly pointer: string;
  readonly list: ReasonList;
  readonly code: string | null;
}

/** Every coded reason comes from the lists of the pack in force, so that audits can count them. Source: pack `reasons`. */
export const codesAreKnown: Rule = ({ entry, pack, around }) => {
  if (!pack || around.origin.kind !== 'live') return undefined;
  const unknown = codesOf(entry).find(({ list, code }) => code !== null && !knows(pack, list, code));
  return unknown && Refusal.at(unknown.pointer, 'code-unknown', 'The rule pack in force does not know this code.');
};

const knows = (pack: CompiledPack, list: ReasonList, code: string): boolean => pack.hasReason(list, code);

const each = (pointer: string, list: ReasonList, codes: readonly string[]): Coded[] =>
  codes.map((code, index) => ({ pointer: `${pointer}/${index}`, list, code }));

function codesOf(entry: DraftEntry): readonly Coded[] {
  switch (entry.kind) {
    case 'InquiryReceived':
      return [
        { pointer: '/source', list: 'inquirySource', code: entry.source },
        { pointer: '/referralTarget', list: 'referralTarget', code: entry.referralTarget },
        ...each('/exclusions', 'exclusion', entry.exclusions),
      ];
    case 'AssessmentRecorded':
      return each('/findings', 'assessmentFinding', entry.findings);
    case 'Admitted':
      return [{ pointer: '/source', list: 'inquirySource', code: entry.source }];
    case 'LeaveStarted':
      return [{ pointer: '/leave', list: 'leave', code: entry.leave }];
    case 'ReferredOut':
      return [{ pointer: '/target', list: 'referralTarget', code: entry.target }];
    case 'ReturnToUseReported':
      return [{ pointer: '/response', list: 'returnToUse', code: entry.response }];
    case 'Discharged':
      return [
        { pointer: '/disposition', list: 'disposition', code: entry.disposition },
        { pointer: '/destination', list: 'referralTarget', code: entry.destination },
      ];
    case 'AftercareEnded':
      return [{ pointer: '/outcome', list: 'aftercareOutcome', code: entry.outcome }];
    default:
      return [];
  }
}

/** A reason that is no part of an entry comes from a list of the pack in force, too. Source: pack `reasons`. */
export function assertCoded(pack: CompiledPack | undefined, lists: readonly ReasonList[], code: string | null, pointer: string): void {
  if (!pack || code === null || lists.some((list) => pack.hasReason(list, code))) return;
  throw Refusal.at(pointer, 'code-unknown', 'The rule pack in force does not know this code.');
}
