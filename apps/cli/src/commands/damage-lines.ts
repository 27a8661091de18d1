import { UnreadableEvent } from '@throughline/kernel';
import type { OrganizationDirectory } from '@throughline/organization';

/** A damaged event of the organization ends no start: the history can be read without. What else fails is logged by the service. */
export async function damageLines(directory: Pick<OrganizationDirectory, 'catchUp'>): Promise<readonly string[]> {
  const damaged = await directory.catchUp().then(
    () => null,
    (error: unknown) => (error instanceof UnreadableEvent ? error : null),
  );
  if (!damaged) return [];
  return [
    `${damaged.message} It is of a facility, a program, or a rule pack: what needs these is refused with ${damaged.code}.`,
    'The history can be read without it. Run throughline doctor: it names the place and the remedy.',
    '',
  ];
}
