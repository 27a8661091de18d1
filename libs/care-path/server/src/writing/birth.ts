import type { IdentityVault } from '@throughline/identity';
import { type Effective, Refusal } from '@throughline/kernel';
import type { FiledDraft } from './sealed-events.js';

/** Nothing happens to a client before their birth. The birth date lives in the vault, so no decision can know it. */
export function assertAfterBirth(vault: IdentityVault, clientId: string, drafts: readonly FiledDraft[]): void {
  const days = drafts.flatMap(({ data }) => (data['entry'] as { readonly effective?: Effective } | undefined)?.effective?.localDate ?? []);
  if (days.length === 0) return;
  const birthDate = vault.identityOf(clientId)?.birthDate ?? null;
  if (birthDate !== null && days.some((day) => day < birthDate)) {
    throw Refusal.at('/when', 'before-birth', 'This lies before the birth date that is recorded for the client.');
  }
}
