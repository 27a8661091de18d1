import { randomUUID } from 'node:crypto';
import { demoPrincipal, type ServiceSettings } from '@throughline/api';
import { dataFilesIn, openDisclosures } from '@throughline/embedded';
import type { Position } from '@throughline/event-store';
import type { LegalBasis, Purpose, Reading } from '@throughline/replay-application';

export interface DisclosureTerms {
  readonly purpose?: Purpose;
  readonly legalBasis?: LegalBasis;
}

interface Leaving extends DisclosureTerms {
  readonly what: string;
  readonly reading: Reading;
  readonly from: Position;
  /** Null while it is not known how far it goes. */
  readonly to: Position | null;
}

/** Who has the data directory in their hands acts as an operator. What they take out of it is in the ledger before it leaves. */
export class DisclosedHere {
  readonly #ledger: ReturnType<typeof openDisclosures>;

  constructor({ dataDirectory }: Pick<ServiceSettings, 'dataDirectory'>, onFault: (error: Error) => void) {
    this.#ledger = openDisclosures(dataFilesIn(dataDirectory), onFault);
  }

  /** Resolves with what says how far it went. Rejects with the `Refusal` `disclosure-not-recorded`. */
  open({ what, reading, from, to, purpose, legalBasis }: Leaving): Promise<(to: Position) => void> {
    return this.#ledger.open({
      at: Date.now(),
      actorId: demoPrincipal('operator'),
      roles: ['operator'],
      what,
      purpose: purpose ?? 'operations',
      legalBasis: legalBasis ?? 'internal-communication',
      ...reading,
      correlationId: randomUUID(),
      from,
      to,
    });
  }

  /** What was said so far is written first. */
  close(): Promise<void> {
    return this.#ledger.close();
  }
}
