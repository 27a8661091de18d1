declare const position: unique symbol;

/**
 * An opaque place in one log; only the engine that made one can read it, or calculate with it. Positions of one log have
 * one width, so that a store of rows can keep them in order: byte order is log order.
 */
export type Position = string & { readonly [position]: true };

/** Before the first event of any log. Sorts before every position that a store makes. */
export const START = '0' as Position;
