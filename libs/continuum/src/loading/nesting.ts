import { Lexer } from 'yaml';

/** The packs here are six levels deep. The parser calls itself for each level, and takes twice as long for each explicit key in another. */
const LEVELS_MAX = 32;
const EXPLICIT_KEYS_MAX = 8;
const FLOW_DEPTH: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };
const BLOCK_INDICATORS: readonly string[] = ['-', '?', ':'];
/** What the lexer puts between the characters of the text. */
const MARKS: readonly string[] = ['\u0002', '\u0018', '\u001f'];

/** Where the text first goes deeper than any pack; undefined when it does not. Looks at its words only, once each. */
export function tooDeepAt(text: string): number | undefined {
  let [offset, flow, onThisLine, explicitKeys] = [0, 0, 0, 0];
  // A byte-order mark is no word of the lexer's.
  if (text.startsWith('\uFEFF')) offset = 1;
  for (const token of new Lexer().lex(text)) {
    if (MARKS.includes(token)) continue;
    flow = Math.max(0, flow + (FLOW_DEPTH[token] ?? 0));
    if (token === '?') explicitKeys += 1;
    if (flow === 0 && BLOCK_INDICATORS.includes(token)) onThisLine += 1;
    if (flow > LEVELS_MAX || onThisLine > LEVELS_MAX || explicitKeys > EXPLICIT_KEYS_MAX) return offset;
    if (token.includes('\n')) onThisLine = 0;
    offset += token.length;
  }
  return undefined;
}
