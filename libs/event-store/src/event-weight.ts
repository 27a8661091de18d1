import type { EventParts } from '@throughline/kernel';

/** Characters of an event as it is stored. What it is folded into takes a multiple of that in memory. */
export const weightOf = ({ data, meta, private: hidden }: EventParts): number =>
  data.length + meta.length + hidden.length;
