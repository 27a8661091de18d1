const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The first letter of each part of a name. A letter may be several characters: none is cut in half. */
export const initialsOf = (parts: readonly (string | null | undefined)[]): string =>
  parts
    .flatMap((part) => [...letters.segment(part ?? '')].slice(0, 1))
    .map(({ segment }) => `${segment}.`)
    .join(' ');
