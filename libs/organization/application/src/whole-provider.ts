import { type CommandTerms, defineProblem, Refusal } from '@throughline/kernel';

export const wholeProviderNeeded = defineProblem({
  code: 'whole-provider-needed',
  kind: 'forbidden',
  sentence: 'This needs access to all facilities of the provider. Ask someone who has it.',
});

/** Facilities, programs and packs are the whole provider's: who sees only some facilities does not change them. */
export function assertWholeProvider({ facilities }: CommandTerms): void {
  if (facilities !== 'all') throw new Refusal(wholeProviderNeeded);
}
