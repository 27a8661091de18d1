import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(import.meta.dirname, '../../apps/console/src');

/** A number that is read off a list and shown: in the text of a screen, or in words that are put together. */
const SHOWN = [
  /(?<![=\w$])\{[^{}=&?[]*\.(?:length|size)\b[^{}=<>&?]*\}/g,
  /\$\{[^{}]*\.(?:length|size)\b[^{}]*\}/g,
  /counted\([^()]*\.(?:length|size)\b/g,
];

/** Figures are the API's. These count what the screen itself holds, and each says what that is. */
const OWN: Readonly<Record<string, string>> = {
  'audit/audit.tsx': 'rows read so far, beside the total of the API',
  'audit/paste-numbers.tsx': 'record numbers that were pasted',
  'audit/ticked-bar.tsx': 'rows that are ticked',
  'design/facet.tsx': 'values that are folded away',
  'feeds/parked-clients.tsx': 'rows read so far, beside the total of the API',
  'path/entries.tsx': 'rows read so far, beside the total of the API',
  'record/choices.ts': 'programs to choose from',
  'record/judged.ts': 'later entries of the check, all listed below the number',
  'record/pairs.tsx': 'rows that are filled in',
};

it('shows no number that the console counted, but of what the screen itself holds', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: SOURCES }).filter((file) => !/\.spec\.ts$|schema\.d\.ts$/.test(file));
  const found = files.filter((file) => {
    const text = readFileSync(join(SOURCES, file), 'utf8');
    return SHOWN.some((pattern) => text.search(pattern) !== -1);
  });
  expect(found.toSorted()).toEqual(Object.keys(OWN));
});

it.each(['{rows.length} clients', '`${byClient.size} clients`', 'counted(byClient.size, "client")'])(
  'would be found in %s',
  (text) => {
    expect(SHOWN.some((pattern) => text.search(pattern) !== -1)).toBe(true);
  },
);
