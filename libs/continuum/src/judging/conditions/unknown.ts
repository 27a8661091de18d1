import type { Said } from '../finding.js';

/** What the pack says of a fact that nobody has recorded. */
export function unknown(whenUnknown: 'pass' | 'advice' | 'justify' | 'refuse', said: Said): Said | undefined {
  return whenUnknown === 'pass' ? undefined : { ...said, severity: whenUnknown };
}
