const ENDED = 'ended:';

/** `2.1`, `Still going on`, or how it ended. */
export const placeWords = (place: string, outcomeWords: (outcome: string) => string): string =>
  place.startsWith(ENDED) ? outcomeWords(place.slice(ENDED.length)) : outcomeWords(place === 'open' ? 'open' : place);

export const isLevel = (place: string): boolean => place !== 'open' && !place.startsWith(ENDED);

/** What a band is filled with: the worst ground of its moves, told by pattern as well. */
export const groundOf = ({ nonConforming, justified }: { nonConforming: number; justified: number }) =>
  nonConforming > 0 ? 'non-conforming' : justified > 0 ? 'justified' : 'conforming';
