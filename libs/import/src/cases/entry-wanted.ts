import { type Entry, type EntryKind, LEVEL_CHANGE_KINDS } from '@throughline/care-path';
import type { EntryCommand, EntryRequest } from '@throughline/care-path-application';
import type { DatedRow } from '../rows/read-row.js';

/** The entry that a row wants, as the use case of its kind takes it. */
export interface EntryWanted {
  readonly command: EntryCommand;
  readonly request: EntryRequest & Readonly<Record<string, unknown>>;
}

/** What a row turned out to be, and the use case that records it. */
const COMMANDS = {
  admission: ['admitClient', ['Admitted']],
  'level-change': ['changeLevel', LEVEL_CHANGE_KINDS],
  discharge: ['dischargeClient', ['Discharged']],
  assessment: ['recordAssessment', ['AssessmentRecorded']],
  inquiry: ['receiveInquiry', ['InquiryReceived']],
  'leave-start': ['startLeave', ['LeaveStarted']],
  'leave-end': ['endLeave', ['LeaveEnded']],
  'referral-out': ['referOut', ['ReferredOut']],
  'referral-return': ['returnFromReferral', ['ReturnedFromReferral']],
  phase: ['changePhase', ['PhaseChanged']],
  'aftercare-start': ['startAftercare', ['AftercareStarted']],
  'aftercare-end': ['endAftercare', ['AftercareEnded']],
} as const satisfies Readonly<Record<string, readonly [command: EntryCommand, kinds: readonly EntryKind[]]>>;

/** What the report calls an entry that an import records. */
export type RecordName = keyof typeof COMMANDS;

export const RECORD_NAMES = Object.keys(COMMANDS) as readonly RecordName[];

const NAME_OF = new Map<EntryKind, RecordName>(
  RECORD_NAMES.flatMap((name) => COMMANDS[name][1].map((kind) => [kind, name] as const)),
);

/** The report's word for a kind of entry; undefined for what no import records. */
export const recordNameOf = (kind: EntryKind): RecordName | undefined => NAME_OF.get(kind);

export const isOfKind = (record: RecordName, { body }: Entry): boolean => NAME_OF.get(body.kind) === record;

/** Settings of a rule that say how a row is read, and are no field of its entry. */
const READING = ['record', 'from', 'of'];

/** The entry that a row wants, as the use case of its kind takes it. */
export function entryWantedFor(dated: DatedRow, record: RecordName, placementId: string | null): EntryWanted {
  const { act, facilityId, effective } = dated;
  const opens = record === 'admission' || record === 'aftercare-start';
  const fields = Object.entries(act).filter(([name]) => !READING.includes(name));
  const placement = placementId === null || opens ? {} : { placementId };
  return {
    command: COMMANDS[record][0],
    request: { ...Object.fromEntries(fields), facilityId, when: effective, ...placement },
  };
}

/** Whether an entry is as its row wants it. */
export function isAsWanted({ body, judged }: Entry, { request }: EntryWanted): boolean {
  const { when, level, reason, ...fields } = request;
  if (typeof when === 'string' || !isSameTime(body.effective, when)) return false;
  if (level !== undefined && (!('to' in body) || body.to.level.code !== level)) return false;
  const recorded = 'reason' in body ? body.reason : judged ? judged.reason : reason;
  if (reason !== undefined && reason !== null && recorded !== reason) return false;
  const known = new Map<string, unknown>(Object.entries(body));
  return Object.entries(fields).every(([field, value]) => JSON.stringify(known.get(field)) === JSON.stringify(value));
}

/** As far as a row tells without the rows beside it: when it happened, and to which level or how it ended. */
export function rowAgrees({ effective, act }: DatedRow, { body }: Entry): boolean {
  if (!isSameTime(body.effective, effective)) return false;
  if ('level' in act && 'to' in body && body.to.level.code !== act.level) return false;
  return !(act.record === 'discharge' && body.kind === 'Discharged' && body.disposition !== act.disposition);
}

const isSameTime = (a: DatedRow['effective'], b: DatedRow['effective']): boolean =>
  a.precision === b.precision && (a.precision === 'day' ? a.localDate === b.localDate : a.at === b.at);
