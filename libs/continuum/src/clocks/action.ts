import type { Obligation } from '../obligation.js';
import { RECORDED_KINDS, type RecordedKind } from '../vocabulary.js';

/**
 * The one kind of entry that is recorded to meet an obligation; null where no entry is: a proposal is answered, and a planned
 * move is carried out. Where several meet it, a contact comes first, for it asks nothing else of the client. Then comes what the
 * clock names first and nobody is moved by: a move meets a deadline by the way. Our own choice, no published rule.
 */
export function actionFor({ metBy }: Pick<Obligation, 'metBy'>): RecordedKind | null {
  const kinds = metBy.flatMap(({ kind }) => (isRecorded(kind) ? [kind] : []));
  return kinds.find((kind) => kind === CONTACT) ?? kinds.find((kind) => !MOVES.has(kind)) ?? kinds[0] ?? null;
}

const isRecorded = (kind: string): kind is RecordedKind => (RECORDED_KINDS as readonly string[]).includes(kind);

const CONTACT = 'AftercareContactRecorded' satisfies RecordedKind;

const MOVES: ReadonlySet<string> = new Set<RecordedKind>([
  'Admitted',
  'SteppedUp',
  'SteppedDown',
  'Transferred',
  'PhaseChanged',
  'LeaveStarted',
  'ReferredOut',
  'Discharged',
  'AftercareStarted',
  'AftercareEnded',
]);
