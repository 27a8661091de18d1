import type { DecisionContext } from '@throughline/care-path';
import type { ExpectedRevision, RestsOn, StreamState } from '@throughline/event-store';
import { facilityStream, programStream, type RecordedDirectory } from '@throughline/organization';

/** The facilities, with the packs that they have adopted, and the programs that a decision looks at. */
export class LookedAt implements RestsOn {
  readonly #streams = new Map<string, ExpectedRevision>();

  constructor(private readonly directory: RecordedDirectory) {}

  /** For one decision: what an earlier one looked at is forgotten. */
  noting(context: DecisionContext): DecisionContext {
    this.#streams.clear();
    return {
      ...context,
      packsAdopted: (facilityId, query) => {
        this.#note(facilityStream(facilityId));
        return context.packsAdopted(facilityId, query);
      },
      facility: (code) => {
        this.#note(facilityStream(code));
        return context.facility(code);
      },
      program: (code) => {
        this.#note(programStream(code));
        return context.program(code);
      },
    };
  }

  streams(): readonly StreamState[] {
    return [...this.#streams].map(([stream, at]) => ({ stream, at }));
  }

  catchUp(): Promise<void> {
    return this.directory.catchUp();
  }

  #note(stream: string): void {
    this.#streams.set(stream, this.directory.revisionOf(stream) ?? 'none');
  }
}
