import { covers, isOver, yetToCome } from './periods.js';
import type { Situation } from './situation.js';

type Coverages = Situation['coverages'];
type Certifications = Situation['certifications'];

/** What is known of coverage once one more word is said: of a level it takes the place of the one before, of all levels that of all. */
export const coveragesWith = (known: Coverages, word: Coverages[number]): Coverages => [
  ...known.filter(({ value }) => word.value.level !== null && value.level?.code !== word.value.level.code),
  word,
];

/** A certification takes the place of one for its level whose days it covers, or that is over. */
export const certificationsWith = (known: Certifications, word: Certifications[number]): Certifications => [
  ...known.filter(({ value: older }) => {
    if (older.level.code !== word.value.level.code) return true;
    const left = yetToCome(older, word.on);
    return !isOver(left) && !covers(word.value, left);
  }),
  word,
];
