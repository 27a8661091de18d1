/** What a part of a pattern matches, and which part of a time it is. */
const TOKENS: Readonly<Record<string, readonly [part: string, source: string]>> = {
  yyyy: ['year', String.raw`\d{4}`],
  yy: ['shortYear', String.raw`\d{2}`],
  MMMM: ['monthName', String.raw`[\p{L}.]{3,20}`],
  MMM: ['monthName', String.raw`[\p{L}.]{3,20}`],
  MM: ['month', String.raw`\d{2}`],
  M: ['month', String.raw`\d{1,2}`],
  dd: ['day', String.raw`\d{2}`],
  d: ['day', String.raw`\d{1,2}`],
  EEE: ['weekday', String.raw`[\p{L}.]{2,20}`],
  HH: ['hour', String.raw`\d{2}`],
  H: ['hour', String.raw`\d{1,2}`],
  hh: ['hour12', String.raw`\d{2}`],
  h: ['hour12', String.raw`\d{1,2}`],
  mm: ['minute', String.raw`\d{2}`],
  ss: ['second', String.raw`\d{2}`],
  SSS: ['fraction', String.raw`\d{3}`],
  S: ['fraction', String.raw`\d{1,9}`],
  a: ['half', String.raw`[AaPp]\.?[Mm]\.?`],
  X: ['offset', String.raw`[Zz]|[+-]\d{2}(?::?\d{2})?`],
  z: ['zoneName', String.raw`[A-Za-z]{2,5}`],
};

/** Forms of time that are a number, not a text in parts. */
export const NUMBERS = ['excel', 'excel-1904', 'unix', 'unix-ms'] as const;
export type NumberForm = (typeof NUMBERS)[number];

export const PATTERN_HELP =
  'Use yyyy, MM or M or MMM, and dd or d, then HH or H (or h with a for AM/PM) and mm, ss, SSS or S as far as the file has them, and X for an offset; or excel, excel-1904, unix or unix-ms.';

const PIECES = /'([^']*)'|yyyy|yy|MMMM|MMM|MM|M|dd|d|EEE|HH|H|hh|h|mm|ss|SSS|S|a|X|z|[\s\S]/gu;

/** The parts of a pattern in order. */
export function partsOf(pattern: string): readonly string[] {
  return [...pattern.matchAll(PIECES)].flatMap(([piece]) => TOKENS[piece]?.[0] ?? []);
}

/** The pattern as a regular expression with a group for each part; anything else in it stands for itself. */
export function expressionOf(pattern: string): RegExp {
  const source = pattern.replaceAll(PIECES, (piece: string, quoted: string | undefined) => {
    const token = TOKENS[piece];
    if (token) return `(?<${token[0]}>${token[1]})`;
    const text = quoted ?? piece;
    return [...text]
      .map((character) => (/\s/u.test(character) ? String.raw`[\s\u00a0\u202f]` : literal(character)))
      .join('');
  });
  return new RegExp(`^${source}$`, 'u');
}

const literal = (character: string): string => `\\u{${(character.codePointAt(0) as number).toString(16)}}`;

export function isTimePattern(pattern: string): boolean {
  if ((NUMBERS as readonly string[]).includes(pattern)) return true;
  const parts = partsOf(pattern);
  const has = (part: string) => parts.includes(part);
  const once = new Set(parts).size === parts.length;
  const oneOf = (...names: readonly string[]) => names.filter(has).length === 1;
  const date = oneOf('year', 'shortYear') && oneOf('month', 'monthName') && has('day');
  const timed = has('hour') || has('hour12');
  const time =
    !(has('hour') && has('hour12')) &&
    has('hour12') === has('half') &&
    timed === has('minute') &&
    (!has('second') || timed) &&
    (!has('fraction') || has('second')) &&
    (timed || !(has('offset') || has('zoneName'))) &&
    !(has('offset') && has('zoneName'));
  return once && date && time && !hasStrayLetters(pattern);
}

/** A letter that is no token is a mistake, unless it is the T of ISO 8601 or stands in quotes. */
function hasStrayLetters(pattern: string): boolean {
  return [...pattern.matchAll(PIECES)].some(
    ([piece, quoted]) => quoted === undefined && TOKENS[piece] === undefined && /[A-Za-z]/.test(piece) && piece !== 'T',
  );
}
