import { Choice } from '@throughline/http-kit';
import { SORTED_BY } from '@throughline/projection';

interface SortShown {
  /** What a list is sorted by when nothing is said. */
  readonly usual: string;
  readonly example: string;
}

/** The order of a list: a column that an index has in order, see `SORTED_BY`. */
export const SortedBy = (list: keyof typeof SORTED_BY, { usual, example }: SortShown): PropertyDecorator =>
  Choice(
    SORTED_BY[list].flatMap((column) => [column, `-${column}`]),
    {
      description: `Column; with a minus in front, descending. Defaults to \`${usual}\`. An index has each of these columns in order. For another order, sort the CSV file.`,
      example,
      optional: true,
    },
  );
