import { weeklyInWords } from '../hours-in-words.js';
import { inForce } from '../document/claim.js';

type Fields = Readonly<Record<string, unknown>>;

/** What is called otherwise than its field. */
const LABELS: Readonly<Record<string, string>> = {
  weeklyMinutes: 'Weekly hours',
  offer: 'Offered',
  severity: 'When it is not met',
  answer: 'Result',
  from: 'From',
  to: 'To',
  inForce: 'In effect',
  appliesTo: 'Applies to',
  whenUnknown: 'When nothing is recorded',
  structure24h: 'Care for 24 hours',
  rank: 'Intensity, times ten',
  extends: 'Builds on',
};

/** What is called otherwise than its code. */
const WORDS: Readonly<Record<string, string>> = {
  refuse: 'not allowed',
  justify: 'needs a reason',
  allow: 'allowed',
  advice: 'advice',
  pass: 'no finding',
};

/** What a reader is told by the title already, or looks up in the pack. */
const UNSAID: ReadonlySet<string> = new Set(['title', 'name', 'citation', 'source', 'sources', 'status', 'note']);

/** What something says, field by field; what it leaves open is not mentioned. */
export const statements = (fields: object): readonly string[] =>
  Object.entries(fields as Fields)
    .filter(([name, value]) => !UNSAID.has(name) && !isEmpty(value))
    .map(([name, value]) => `${labelOf(name)}: ${wordsOf(value, name)}.`);

/** What reads differently, a sentence for each field; none where both say the same. */
export function differences(before: object, after: object, within = ''): readonly string[] {
  const [was, is] = [before as Fields, after as Fields];
  const names = [...new Set([...Object.keys(is), ...Object.keys(was)])];
  return names.flatMap((name) => {
    const [one, other] = [was[name], is[name]];
    if (same(one, other)) return [];
    const label = within === '' ? labelOf(name) : `${within}, ${lowered(labelOf(name))}`;
    if (isFields(one) && isFields(other)) return differences(one, other, label);
    return [
      `${label}: ${isClaims(one) && isClaims(other) ? claimsDiffer(one, other, name) : valuesDiffer(one, other, name)}.`,
    ];
  });
}

function valuesDiffer(before: unknown, after: unknown, name: string): string {
  if (!Array.isArray(before) || !Array.isArray(after))
    return `${wordsOf(before, name)} before, ${wordsOf(after, name)} now`;
  const [was, is] = [before.map((item) => wordsOf(item, name)), after.map((item) => wordsOf(item, name))];
  const parts = [
    [is.filter((item) => !was.includes(item)), 'added'],
    [was.filter((item) => !is.includes(item)), 'removed'],
  ] as const;
  const said = parts.filter(([items]) => items.length > 0).map(([items, change]) => `${listed(items)} ${change}`);
  return said.length === 0 ? 'the same in another order' : said.join('; ');
}

interface Claim extends Partial<Bounds> {
  readonly inForce: boolean;
  readonly unit?: string;
  readonly offer?: string;
  readonly referTo?: string | null;
}

/** Claims of several sources, of which one counts. */
const isClaims = (value: unknown): value is readonly Claim[] =>
  Array.isArray(value) && value.every((item) => isFields(item) && typeof item['inForce'] === 'boolean');

function claimsDiffer(before: readonly Claim[], after: readonly Claim[], name: string): string {
  const [was, is] = [claimWords(before, name), claimWords(after, name)];
  return was === is ? `${is} as before, with other sources or notes` : `${was} before, ${is} now`;
}

function claimWords(claims: readonly Claim[], name: string): string {
  const counts = inForce(claims);
  if (!counts) return 'none in effect';
  const { min = null, max = null, unit = '', offer, referTo } = counts;
  if (offer !== undefined) return referTo ? `${plain(offer)}, to ${plain(referTo)}` : plain(offer);
  return name === 'weeklyMinutes' ? weeklyInWords({ min, max }) : `${rangeWords({ min, max })} ${unit}`.trim();
}

interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}

const rangeWords = ({ min, max }: Bounds): string =>
  min !== null && max !== null
    ? min === max
      ? `${min}`
      : `${min} to ${max}`
    : min !== null
      ? `at least ${min}`
      : max === null
        ? 'no stated figure'
        : `at most ${max}`;

function wordsOf(value: unknown, name: string): string {
  if (isEmpty(value)) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isClaims(value)) return claimWords(value, name);
  if (Array.isArray(value)) return listed(value.map((item) => wordsOf(item, name)));
  if (isFields(value)) return fieldsInWords(value);
  const text = String(value as string | number);
  return text.includes(' ') ? `“${text.replace(/\.$/, '')}”` : (WORDS[text] ?? plain(text));
}

const fieldsInWords = (fields: Fields): string =>
  Object.entries(fields)
    .filter(([, value]) => !isEmpty(value))
    .map(([name, value]) => `${lowered(labelOf(name))} ${wordsOf(value, name)}`)
    .join(', ');

/** `not-offered` and `ContinuedStayReviewed` as words; what has a digit, as `2.1` or a version, stays. */
const plain = (code: string): string =>
  /\d/.test(code)
    ? code
    : code.replaceAll('-', ' ').replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const labelOf = (name: string): string => LABELS[name] ?? capital(plain(name));
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
