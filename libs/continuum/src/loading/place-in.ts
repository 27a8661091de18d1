import type { Flattened } from '../flatten.js';

type Path = readonly (string | number)[];

/** Where something of a flattened pack stands in the written one; undefined when it is inherited. */
export function placeIn({ origins }: Flattened, path: Path): Path | undefined {
  const [section, second, third, ...rest] = path;
  if (section === 'reasons' && typeof second === 'string' && typeof third === 'number') {
    const written = origins.get(`reasons/${second}`);
    if (!written) return path;
    const index = written[third];
    return typeof index === 'number' ? [section, second, index, ...rest] : undefined;
  }
  const written = origins.get(String(section));
  if (!written || typeof second !== 'number') return path;
  const index = written[second];
  return typeof index === 'number'
    ? [section as string, index, ...(third === undefined ? [] : [third]), ...rest]
    : undefined;
}
