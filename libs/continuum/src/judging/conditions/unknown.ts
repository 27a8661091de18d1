import type { Finding } from '../../verdict.js';
import type { FindingText } from '../finding.js';

/** What the pack says of a fact that nobody has recorded. */
export function unknown(whenUnknown: 'pass' | Finding['severity'], text: FindingText): FindingText | undefined {
  return whenUnknown === 'pass' ? undefined : { ...text, severity: whenUnknown };
}
