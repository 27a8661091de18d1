import type { Finding } from '@throughline/continuum';
import type { EntryBody, EntryKind } from './entry.js';
import type { Situation } from './situation.js';

/** The disposition, and the outcome of aftercare, that say so. Source: T1, reason 6. */
export const DIED = 'died';

/** Who has died stays so: a later discharge from another track says nothing else. */
export const diedBy = (before: Situation, { entryId, effective }: EntryBody, code: string): Situation =>
  code === DIED && before.death === null
    ? { ...before, death: { entryId, at: effective.at, on: effective.localDate, value: { recorded: false } } }
    : before;

/** An entry that records the death says when it was, whatever the ends of stays say. */
export const diedThen = (before: Situation, { entryId, effective }: EntryBody): Situation => ({
  ...before,
  openReferral: null,
  death: { entryId, at: effective.at, on: effective.localDate, value: { recorded: true } },
});

/** What is still written down after a death: what ends there, what is settled with a payer, and what is reviewed. */
const FOLLOWS_A_DEATH: ReadonlySet<EntryKind> = new Set([
  'Discharged',
  'AftercareEnded',
  'DeathRecorded',
  'LeaveEnded',
  'EntryReviewed',
  'CoverageVerified',
  'AuthorizationRecorded',
  'ClientAttributesRecorded',
]);

export const followsADeath = (kind: EntryKind): boolean => FOLLOWS_A_DEATH.has(kind);

/** Whatever happens to a client after their death is questioned: the entry, its time, or the death is wrong. Source: OWN. */
export function afterDeath({ death }: Situation, entry: EntryBody, severity: Finding['severity']): Finding | undefined {
  if (!death || followsADeath(entry.kind)) return undefined;
  return {
    ruleId: 'care-path.after-death',
    severity,
    title: 'After the death',
    observed: `The client's death is recorded on ${death.on}; this entry is dated ${entry.effective.localDate}.`,
    required: 'Nothing happens to a client after their death.',
    remedy: 'Check the client and the date, or correct the entry that records the death.',
    source: 'Throughline path rules',
    approval: null,
    inputs: [
      { name: 'diedOn', value: death.on },
      { name: 'on', value: entry.effective.localDate },
    ],
  };
}
