import { defineProblem, Refusal, textMalformed, assertJsonShape } from '@throughline/kernel';

export const jsonMalformed = defineProblem({
  code: 'json-malformed',
  kind: 'malformed',
  sentence: 'The body is not JSON. Check its quotes, commas, and brackets.',
});

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Text in UTF-8, without its byte-order mark. Refuses bytes that are none. */
export function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Refusal(textMalformed);
  }
}

/** Parses a JSON body and refuses everything about it that no later check should have to think of. */
export function parseJsonBody(bytes: Uint8Array): unknown {
  const text = textOf(bytes);
  assertJsonShape(text);
  const value = parsed(text);
  // Raw control characters are no JSON, and UTF-8 holds no half characters: only an escape can bring them in.
  if (text.includes('\\u')) assertLegible(value, '');
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(jsonMalformed);
  }
}

function assertLegible(value: unknown, pointer: string): void {
  if (typeof value === 'string') {
    if (value.isWellFormed() && !value.includes('\0')) return;
    throw new Refusal(textMalformed, { at: pointer });
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    assertLegible(key, pointer);
    assertLegible(item, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}
