import { type BasePack, isRecord, type RawPack } from '../flatten.js';
import type { CheckFault } from './fault.js';

/** Fields that change what is said of a rule, and not what it asks. */
const WORDS = new Set(['id', 'title', 'remedy', 'note', 'source', 'status']);

/**
 * A pack that changes what an inherited rule or clock asks says whose change it is: the base's source does not speak for
 * it. Looks at the written pack, where an inherited source can still be told from a stated one.
 */
export function checkOverrides(written: RawPack, { document }: BasePack): readonly CheckFault[] {
  return (['moves', 'gates', 'clocks'] as const).flatMap((list) => {
    const inherited = new Map<unknown, RawPack>(document[list].map((item) => [item.id, item as unknown as RawPack]));
    const items: unknown = written[list];
    return (Array.isArray(items) ? items : []).flatMap((item: unknown, index): readonly CheckFault[] => {
      if (!isRecord(item) || !inherited.has(item['id']) || item['source'] !== undefined) return [];
      const changed = Object.keys(item).filter((key) => !WORDS.has(key));
      if (changed.length === 0) return [];
      return [
        {
          path: [list, index],
          code: 'source-not-restated',
          message: `This changes ${changed.join(', ')} of an inherited rule. Add source and status, so that the change does not borrow the source of the base.`,
        },
      ];
    });
  });
}
