/** What tells one ending from another: a color and a dash, so that a gray print loses nothing. */
export const STROKES = [
  { stroke: 'var(--good)', strokeDasharray: undefined },
  { stroke: 'var(--bad)', strokeDasharray: '7 3' },
  { stroke: 'var(--info)', strokeDasharray: '2 3' },
  { stroke: 'var(--late)', strokeDasharray: '10 3 2 3' },
  { stroke: 'var(--warn)', strokeDasharray: '4 2' },
  { stroke: 'var(--ink-2)', strokeDasharray: '1 2' },
] as const;
