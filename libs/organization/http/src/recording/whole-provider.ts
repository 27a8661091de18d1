import { Refusal } from '@throughline/kernel';
import type { CallerContext } from '@throughline/nest-kit';

/** Facilities, programs and packs are the whole provider's: who sees only some facilities does not change them. */
export function assertWholeProvider(caller: CallerContext): void {
  if (caller.facilities === 'all') return;
  throw new Refusal('whole-provider-needed', 'This needs access to all facilities of the provider.', {
    kind: 'forbidden',
  });
}
