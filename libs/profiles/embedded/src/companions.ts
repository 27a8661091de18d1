import type { JournalMark, MarkedJournal } from '@throughline/access';
import { type EventLog, LogDamaged, START, withoutTimeLimit } from '@throughline/event-store';
import type { ClientErasures, LogMarks } from '@throughline/identity';
import type { Disagreement } from './disagreement.js';

const MARKED_EVERY_MS = 5_000;

/**
 * Keeps log, vault and journal of one data directory aware of each other while they are open: every few seconds the vault
 * notes how far the log has come. Files that disagree are left as they are.
 */
export class Companions {
  #journal: MarkedJournal | null = null;
  #timer: NodeJS.Timeout | null = null;
  #disagreement: Disagreement | null;
  #underWay: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: EventLog,
    private readonly vault: LogMarks & Pick<ClientErasures, 'markErasuresSeen'>,
    disagreement: Disagreement | null,
  ) {
    this.#disagreement = disagreement;
    if (disagreement) return;
    this.#timer = setInterval(() => void this.mark().catch(() => undefined), MARKED_EVERY_MS);
    this.#timer.unref();
  }

  get disagreement(): Disagreement | null {
    return this.#disagreement;
  }

  /** From here on the journal belongs with the others. */
  async attach(journal: MarkedJournal): Promise<void> {
    const seen = (await this.vault.logMark())?.journalMarks ?? null;
    this.#disagreement ??= journalAgainst(journal.mark(), { seen, vaultId: this.vault.vaultId });
    this.#journal = journal;
    await this.mark().catch(unlessDamaged);
  }

  /** Marks the journal a last time, before its owner closes it. */
  async detach(): Promise<void> {
    await this.mark().catch(unlessDamaged);
    this.#journal = null;
  }

  /** Notes how far the log has come, one call after the other. Does nothing beside files that disagree. */
  mark(): Promise<void> {
    this.#underWay = this.#underWay.catch(() => undefined).then(() => withoutTimeLimit(() => this.#mark()));
    return this.#underWay;
  }

  /** Takes the files as they are now for one whole. */
  async accept(): Promise<void> {
    this.#disagreement = null;
    // A log or a vault from an older copy may lack an erasure that the other one knows.
    await this.vault.markErasuresSeen(null);
    await this.#mark({ again: true });
  }

  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.mark().catch(unlessDamaged);
  }

  async #mark({ again } = { again: false }): Promise<void> {
    if (this.#disagreement) return;
    const { logId } = await this.log.identity();
    const position = await this.log.head();
    const known = await this.vault.logMark();
    const isNewJournal = this.#journal !== null && (known?.journalMarks ?? null) === null;
    if (!again && !isNewJournal && known?.logId === logId && known.position === position) return;
    const eventId = position === START ? null : ((await this.log.eventAt(position))?.id ?? null);
    // The journal first: a crash in between leaves it one mark ahead.
    const journalMarks = this.#markJournal(logId) ?? known?.journalMarks ?? null;
    await this.vault.markLog({ logId, position, eventId, journalMarks });
  }

  #markJournal(logId: string): number | null {
    if (!this.#journal) return null;
    const marks = (this.#journal.mark()?.marks ?? 0) + 1;
    this.#journal.setMark({ logId, vaultId: this.vault.vaultId, marks });
    return marks;
  }
}

/** What is damaged cannot be marked, and is told of elsewhere. */
export function unlessDamaged(error: unknown): void {
  if (!(error instanceof LogDamaged)) throw error;
}

interface VaultReport {
  readonly seen: number | null;
  readonly vaultId: string;
}

export function journalAgainst(mark: JournalMark | null, { seen, vaultId }: VaultReport): Disagreement | null {
  // A journal without a mark was made anew.
  if (mark === null) return seen === null ? null : 'journal-lost';
  if (mark.vaultId !== vaultId) return 'journal-of-another-log';
  if (mark.marks < (seen ?? 0)) return 'journal-older';
  return mark.marks > (seen ?? 0) + 1 ? 'vault-older' : null;
}
