import type { AdoptedFor } from '@throughline/organization';

/** For whom a pack is adopted, to be read after the facility; nothing where it is for everyone. */
export function forWhom({ programId, population, advisory }: AdoptedFor): string {
  const whom = [programId, population].filter((one) => one !== null);
  return `${whom.length > 0 ? ` for ${whom.join(' and ')}` : ''}${advisory ? ', as advice,' : ''}`;
}
