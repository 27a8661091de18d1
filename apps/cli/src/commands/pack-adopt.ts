import type { Population } from '@throughline/continuum';
import { atTheDesk, type DataOptions } from './at-the-desk.js';
import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { forWhom } from './for-whom.js';

interface AdoptOptions extends DataOptions {
  readonly from: string;
  readonly program?: string;
  readonly population?: Population;
  readonly advisory?: true;
}

/** The word that ends an adoption instead of naming a pack. */
const NONE = 'none';

/** Adopts a published pack from a day, for everyone or for a program and a population; `none` ends such an adoption. */
export async function packAdopt(
  facility: string,
  named: string,
  options: AdoptOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const pack = named === NONE ? null : packNamed(named);
  const { from, program: programId = null, population = null, advisory = false } = options;
  const adoption = { code: facility, pack, from, programId, population, advisory };
  await atTheDesk(options, context, async ({ organization, terms }) => {
    const { uncovered } = await organization.adoptPack(terms(`adopt ${JSON.stringify(adoption)}`), adoption);
    for (const { programId: code, levels } of uncovered)
      context.terminal.note(
        `throughline: ${code} offers ${levels.join(', ')}, which this pack does not know. Admissions there are refused until the program is changed.`,
      );
  });
  const judges = pack ? `judges by ${named}` : 'has no pack of its own';
  context.terminal.out(`${facility} ${judges}${forWhom(adoption)} from ${from}.`);
  return EXIT.done;
}

function packNamed(named: string): { readonly id: string; readonly version: string } {
  const [id, version, ...rest] = named.split('@');
  if (id && version && rest.length === 0) return { id, version };
  throw new CommandFailure(
    'pack-malformed',
    'Name the pack as id@version, for example asam-3e-adult@1.0.0, or type the word none.',
    {
      exit: EXIT.usage,
    },
  );
}
