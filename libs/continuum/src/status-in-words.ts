/** Said with a hyphen also in a sentence. */
const HYPHENATED: ReadonlySet<string> = new Set(['self-pay', 'in-person']);

/** A coded status within a sentence: "not required", "self-pay". */
export const statusInWords = (code: string): string => (HYPHENATED.has(code) ? code : code.replaceAll('-', ' '));
