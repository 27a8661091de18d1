import { clientIdOf, emptyPath, evolve, type Path, readPublicEvent } from '@throughline/care-path';
import { allRows, type PlacementRow, placements } from '@throughline/views';
import { ENTERED, isForgotten, LEFT, type PublicEvent, publicEventIn } from './public-event.js';

export interface FoldedPlacements {
  /** Instants are UTC ms. */
  readonly rows: readonly (PlacementRow & { readonly clientId: string })[];
  /** Clients of whom the copy lacks events, because it has a filter by type or time, or lost their content, or which the service cannot read. Take a snapshot for these. */
  readonly incomplete: readonly string[];
}

/** Folds the events of a copy as the service does, and answers who is where. */
export class PlacementFold {
  readonly #paths = new Map<string, Path>();
  readonly #incomplete = new Set<string>();

  /** Throws `UnreadableEvent` when the event is not as it was recorded. */
  add(line: string): void {
    const event = publicEventIn(line);
    const clientId = clientIdOf(event.stream);
    if (isForgotten(event) || event.unreadable) this.#giveUp(clientId);
    else if (event.type === ENTERED || event.type === LEFT) this.#forget(clientId);
    else if (!this.#incomplete.has(clientId)) this.#follow(clientId, event);
  }

  #follow(clientId: string, event: PublicEvent): void {
    const path = this.#paths.get(clientId) ?? emptyPath();
    if (event.revision === path.revision + 1) this.#paths.set(clientId, evolve(path, readPublicEvent(event)));
    else this.#giveUp(clientId);
  }

  /** Until they leave, or enter anew. */
  #giveUp(clientId: string): void {
    this.#paths.delete(clientId);
    this.#incomplete.add(clientId);
  }

  /** One who enters begins anew: every earlier event follows. */
  #forget(clientId: string): void {
    this.#paths.delete(clientId);
    this.#incomplete.delete(clientId);
  }

  /** Every placement, ended ones too. */
  all(): FoldedPlacements {
    const rows = [...this.#paths].flatMap(([clientId, path]) =>
      allRows(placements, path).map((row) => ({ ...row, clientId })),
    );
    return { rows, incomplete: [...this.#incomplete] };
  }

  /** The placements that hold at an instant, UTC ms. */
  at(instant: number): FoldedPlacements {
    const { rows, incomplete } = this.all();
    return { rows: rows.filter(({ from, to }) => from <= instant && (to === null || instant < to)), incomplete };
  }
}

/** Of all lines of a copy. */
export async function foldPlacements(lines: AsyncIterable<string>): Promise<PlacementFold> {
  const fold = new PlacementFold();
  for await (const line of lines) fold.add(line);
  return fold;
}
