declare const position: unique symbol;

/** An opaque place in one log: fixed width, its byte order is log order. Only the store that made one can read it. */
export type Position = string & { readonly [position]: true };

/** Before the first event of any log. Sorts before every position that a store makes. */
export const START = '0000000000000000' as Position;
