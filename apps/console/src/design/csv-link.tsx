import { Icon } from './icons';

/** Terms of a question as the query of an address; several values are separated by commas. */
const addressOf = (terms: object): string =>
  new URLSearchParams(
    Object.entries(terms)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  ).toString();

/**
 * What the screen shows as a file for a spreadsheet: the same route with `.csv`, and the same terms. Its first lines say who
 * asked, the two times, and the notice that goes with it.
 */
export function CsvLink({ route, terms, file }: { route: string; terms: object; file: string }) {
  return (
    <a
      className="button no-print"
      href={`${route}.csv?${addressOf({ ...terms, preface: true })}`}
      download={`${file}.csv`}
    >
      <Icon name="download" /> CSV
    </a>
  );
}
