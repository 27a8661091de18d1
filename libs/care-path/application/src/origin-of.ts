import type { CommandRequest, Origin } from '@throughline/kernel';
import type { FiledDraft } from './sealed-events.js';

/** Where an event about one entry comes from, where a command brings entries of several records. */
export function originOf({ originOf: ofEntry }: CommandRequest, { data }: FiledDraft): Origin | undefined {
  if ('entry' in data && data.entry) return ofEntry?.(data.entry.entryId);
  return 'entryId' in data && data.entryId ? ofEntry?.(data.entryId) : undefined;
}
