import type { EntryBody, Path } from '@throughline/care-path';
import type { IdentityVault } from '@throughline/identity';
import type { EventSaid } from './care-path-answer.js';
import { facilitiesOf } from './facilities-of-path.js';

/**
 * A client who comes to another site is found by name there. After the append, so that no name is shown for a move that
 * was never recorded; a crash in between is mended by the retry, whose replay links again.
 */
export function linkFacilities(vault: IdentityVault, clientId: string, recorded: { readonly path: Path; readonly events: readonly EventSaid[] }): void {
  const home = recorded.path.registered?.facilityId;
  const named = new Set(recorded.events.flatMap(({ data }) => facilitiesIn(data)));
  const elsewhere = [...named].filter((facilityId) => facilityId !== home);
  if (elsewhere.length === 0) return;
  const known = vault.facilitiesOf(clientId);
  for (const facilityId of elsewhere) if (!known.includes(facilityId)) vault.linkFacility(clientId, facilityId);
}

/** A proposal or a plan has not moved anyone yet. */
const facilitiesIn = (data: Readonly<Record<string, unknown>>): readonly string[] =>
  data['entry'] === undefined || 'proposalId' in data ? [] : facilitiesOf(data['entry'] as EntryBody);
