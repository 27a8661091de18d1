import { dayOrMoment, localDay, type Stated } from '../design/times';

export const ERASED =
  'This record was erased. Its entries stay, without names, numbers and notes, so that counts do not change.';

/** What an entry is called on a screen. */
const KINDS: Record<string, string> = {
  InquiryReceived: 'Inquiry',
  InquiryClosed: 'Inquiry closed',
  AssessmentRecorded: 'Assessment',
  EntryReviewed: 'Review',
  LevelRecommended: 'Level recommended',
  CoverageVerified: 'Coverage verification',
  AuthorizationRecorded: 'Authorization',
  CertificationRecorded: 'Certification of hours',
  Admitted: 'Admission',
  SteppedUp: 'Step-up',
  SteppedDown: 'Step-down',
  Transferred: 'Transfer',
  PhaseChanged: 'Phase change',
  ScheduleSet: 'Schedule set',
  LeaveStarted: 'Leave begins',
  LeaveEnded: 'Leave ends',
  ReferredOut: 'Referred out',
  ReturnedFromReferral: 'Back from referral',
  ContinuedStayReviewed: 'Continued-stay review',
  LivingEnvironmentRecorded: 'Living environment',
  CareTeamAssigned: 'Care team',
  ReturnToUseReported: 'Return to use',
  AftercarePlanned: 'Aftercare plan',
  Discharged: 'Discharge',
  AftercareStarted: 'Aftercare begins',
  AftercareContactRecorded: 'Aftercare contact',
  AftercareEnded: 'Aftercare ends',
  ClientAttributesRecorded: 'Attributes',
  DeathRecorded: 'Death recorded',
  ArrivalAccepted: 'Arrival accepted',
};

export const kindWords = (kind: string): string =>
  KINDS[kind] ?? kind.replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

/** `utilization-review, director` as words. */
export const rolesWords = (roles: readonly string[]): string =>
  roles.map((role) => role.replaceAll('-', ' ')).join(', ');

/** `referralTarget` as `Referral target`. */
export const fieldWords = (name: string): string => {
  const words = name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What a move is called on a screen. */
const MOVES: Record<string, string> = {
  'level-change': 'Level change',
  'phase-change': 'Phase change',
  'leave-start': 'Leave begins',
  'leave-end': 'Leave ends',
  'referral-out': 'Referred out',
  'referral-return': 'Back from referral',
  'aftercare-start': 'Aftercare begins',
  'aftercare-end': 'Aftercare ends',
  death: 'Death',
  unanchored: 'Placement not open',
};
export const moveWords = (move: string): string => MOVES[move] ?? move.charAt(0).toUpperCase() + move.slice(1);

/** A time that an entry states beside its own. */
const isMoment = (value: object): value is Stated => 'localDate' in value && 'precision' in value && 'at' in value;

/** What is told as one thing: a dimension with its rating, an attribute with its value. */
const PAIRS = [
  ['dimension', 'rating'],
  ['code', 'value'],
] as const;

function pairIn(value: object): readonly [unknown, unknown] | null {
  const said = value as Readonly<Record<string, unknown>>;
  const names = PAIRS.find((pair) => pair.every((name) => name in said) && Object.keys(said).length === pair.length);
  return names ? [said[names[0]], said[names[1]]] : null;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A value of an entry as a person reads it. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return 'none recorded';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none recorded' : value.map(valueWords).join(', ');
  if (typeof value === 'object') {
    if (isMoment(value)) return dayOrMoment(value);
    const entries = Object.entries(value);
    const pair = pairIn(value);
    if (pair) return `${valueWords(pair[0])}: ${valueWords(pair[1])}`;
    if ('code' in value) return String((value as { code: unknown }).code);
    return entries.map(([name, inner]) => `${fieldWords(name).toLowerCase()}: ${valueWords(inner)}`).join('; ');
  }
  const text = String(value as string | number);
  if (DATE.test(text)) return localDay(text);
  return /^[a-z-]+$/.test(text) ? text.replaceAll('-', ' ') : text;
}
