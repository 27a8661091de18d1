import { inForce, type RulePack } from '@throughline/continuum';
import type { LocalDate } from '@throughline/kernel';
import type { KnownDirectory, Program } from '@throughline/organization';

/** What a facility's program takes from the pack's program that it follows, where it states nothing itself. */
export const INHERITABLE = ['capacity', 'groupCap', 'window', 'modality'] as const;
type Inheritable = (typeof INHERITABLE)[number];

/** Where the packs that facilities judge by are looked up. */
export type Adoptions = Pick<KnownDirectory, 'packsAdopted'>;
type Template = NonNullable<ReturnType<RulePack['program']>>;

export interface OfferShown extends Program {
  readonly inherited: readonly Inheritable[];
}

/** A program as it is offered on a day. What its template leaves open (several windows, say) stays open. */
export function offerShown(program: Program, directory: Adoptions, on: LocalDate): OfferShown {
  const template = templateOf(program, directory, on);
  if (!template) return { ...program, inherited: [] };
  const offered = offeredBy(template);
  const inherited = INHERITABLE.filter((field) => program[field] === null && offered[field] !== null);
  return { ...program, ...Object.fromEntries(inherited.map((field) => [field, offered[field]])), inherited };
}

function templateOf(
  { code, facilityId, template }: Program,
  directory: Adoptions,
  on: LocalDate,
): Template | undefined {
  if (template === null) return undefined;
  return directory.packsAdopted(facilityId, { on, programId: code, population: null }).inForce?.program(template);
}

const offeredBy = ({ capacity, groupSize, windows, modalities }: Template): Pick<Program, Inheritable> => ({
  capacity,
  groupCap: inForce(groupSize)?.max ?? null,
  window: onlyOne(windows.map(({ track }) => track)),
  modality: onlyOne(modalities),
});

function onlyOne<Item>(items: readonly Item[]): Item | null {
  const [only, ...others] = new Set(items);
  return others.length === 0 ? (only ?? null) : null;
}
