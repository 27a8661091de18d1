import type { EntryTexts, HoldsTexts } from '@throughline/care-path';
import type { Sealing } from '@throughline/identity';
import { openedTexts } from './opened-texts.js';

/** A decision looked at texts that are still sealed. It is pure, so it is made again once they are open. */
class StillSealed extends Error {
  constructor(readonly entry: HoldsTexts) {
    super('A decision needs a text that is still sealed.');
    this.name = 'StillSealed';
  }
}

/** The texts that one command looks at. A decision never waits, so what it needs is opened between two runs. */
export class TextsInHand {
  readonly #opened = new Map<string, EntryTexts>();

  constructor(
    private readonly sealing: Sealing,
    private readonly clientId: string,
  ) {}

  /** Throws what `openFor` knows, for an entry whose texts are not open yet. */
  of(entry: HoldsTexts): EntryTexts {
    const { narrative } = entry.body;
    const reference = 'reference' in entry.body ? entry.body.reference : null;
    if (narrative === null && reference === null) return { narrative: null, reference: null };
    const opened = this.#opened.get(entry.recording.versionId);
    if (!opened) throw new StillSealed(entry);
    return opened;
  }

  /** Opens what a decision lacked when it threw this; any other error is thrown again. Then the decision is made anew. */
  async openFor(error: unknown): Promise<void> {
    if (!(error instanceof StillSealed)) throw error;
    const { versionId } = error.entry.recording;
    this.#opened.set(versionId, await openedTexts(this.sealing, this.clientId, error.entry));
  }
}
