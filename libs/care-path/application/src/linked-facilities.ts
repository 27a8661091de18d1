import { type Entry, facilitiesOf, type Path } from '@throughline/care-path';
import type { ClientIdentities } from '@throughline/identity';
import type { DraftOrEvent } from './care-path-answer.js';

/**
 * A client who comes to another site is found by name there, and no longer when it turns out that they never came. After
 * the append, so that no name is shown for a move that was never recorded; a crash in between is mended by the retry,
 * whose replay links again.
 */
export async function linkFacilities(
  vault: Pick<ClientIdentities, 'linkFacilities'>,
  clientId: string,
  recorded: { readonly path: Path; readonly events: readonly DraftOrEvent[] },
): Promise<void> {
  const { path, events } = recorded;
  const edited = events.some(({ type }) => EDITS.has(type));
  const touched = new Set(edited ? facilitiesOfPath(path) : events.flatMap(facilitiesIn));
  const home = path.registered?.facilityId;
  const elsewhere = [...touched].filter((facilityId) => facilityId !== home);
  if (elsewhere.length === 0 && !edited) return;
  const there = edited && home !== undefined ? [home, ...elsewhere] : elsewhere;
  await vault.linkFacilities(clientId, there, { andNoOther: edited });
}

/** What can take an entry off the path, or put it back: every other event only adds one. */
const EDITS: ReadonlySet<DraftOrEvent['type']> = new Set(['EntryCorrected', 'EntryVoided', 'EntryReinstated']);

const facilitiesOfPath = ({ entries }: Path): readonly string[] =>
  entries.flatMap(({ body, active }: Entry) => (active ? facilitiesOf(body) : []));

/** A proposal or a plan has not moved anyone yet. */
const facilitiesIn = ({ data }: DraftOrEvent): readonly string[] =>
  'entry' in data && data.entry && !('proposalId' in data) ? facilitiesOf(data.entry) : [];
