import { defineProblem, Refusal } from '@throughline/kernel';
import type { CallerContext } from '@throughline/nest-kit';

export const wholeProviderNeeded = defineProblem({
  code: 'whole-provider-needed',
  kind: 'forbidden',
  sentence: 'This needs access to all facilities of the provider. Ask someone who has it.',
});

/** Facilities, programs and packs are the whole provider's: who sees only some facilities does not change them. */
export function assertWholeProvider(caller: CallerContext): void {
  if (caller.facilities === 'all') return;
  throw new Refusal(wholeProviderNeeded);
}
