/**
 * A long reading looks at so many events before others have their turn: some ten milliseconds of the processor, so that a
 * health check and a command are answered meanwhile.
 */
export const IN_ONE_TURN = 250;
