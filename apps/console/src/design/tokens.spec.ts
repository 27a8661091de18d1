import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** The tokens of one theme; the dark theme restates those that differ. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`));
  return new Map(
    [...block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
}
const light = tokensOf(':root');
const dark = new Map([...light, ...tokensOf(":root[data-theme='dark']")]);

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function ratio(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const TEXT: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => ['page', 'card', 'raised'].map((ground) => [ink, ground] as const)),
  ['accent', 'card'],
  ['on-accent', 'accent'],
  ...['good', 'warn', 'bad', 'info', 'late'].flatMap((tone) => [
    [tone, 'card'] as const,
    [tone, `${tone}-ground`] as const,
  ]),
  ['on-level-low', 'level-1'],
  ['on-level-low', 'level-2'],
  ['on-level-low', 'level-25'],
  ['on-level-high', 'level-3'],
  ['on-level-high', 'level-4'],
  ['rail-ink', 'rail'],
];
const SHAPES: readonly (readonly [string, string])[] = [
  ['control', 'page'],
  ['control', 'card'],
  ['control', 'raised'],
  ['level-edge', 'card'],
  ['focus', 'card'],
  ['focus', 'page'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_, tokens) => {
  const contrast = ([ink, ground]: readonly [string, string]) => ratio(tokens.get(ink)!, tokens.get(ground)!);

  it.each(TEXT)('has text of %s on %s that can be read (4.5 to 1)', (...pair) =>
    expect(contrast(pair)).toBeGreaterThanOrEqual(4.5),
  );
  it.each(SHAPES)('has shapes of %s on %s that can be seen (3 to 1)', (...pair) =>
    expect(contrast(pair)).toBeGreaterThanOrEqual(3),
  );
});
