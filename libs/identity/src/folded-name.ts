/** Letters that Unicode does not decompose and that people type without the stroke. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
};

const TOKENS_MAX = 20;
const TOKEN_LENGTH_MAX = 40;

/** Compatibility forms taken apart, marks and invisible characters dropped, case folded: `Núñez` and `NUNEZ` are equal. */
function fold(text: string): string {
  const apart = text.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}'’ʼ`´]/gu, '');
  return apart
    .toUpperCase()
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłħŧıς]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** The words of a name, folded, in order. An apostrophe joins (`o'brien` is `obrien`), anything else but letters and digits parts. */
export function nameTokens(name: string): readonly string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')
    .slice(0, TOKENS_MAX)
    .map((token) => [...token].slice(0, TOKEN_LENGTH_MAX).join(''));
}

export function foldedName(name: string): string {
  return nameTokens(name).join(' ');
}
