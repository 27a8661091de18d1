import { type BasePack, isRecord, type RawPack } from '../flatten.js';
import type { CheckFault, PackPath } from './fault.js';

/** Fields that change what is said of a rule, and not what it asks. */
const WORDS = new Set(['id', 'title', 'remedy', 'note', 'source', 'status']);

/** What a rule asks beside its condition: where people are sent, and who answers for it. */
const ANSWERS = ['referTo', 'approval', 'acknowledgers'] as const;

/** A source that is put in place of the base's does not say where the base sends people, nor who it lets answer. */
function answersBorrowed(item: RawPack, base: RawPack, path: PackPath): readonly CheckFault[] {
  if (item['source'] === base['source'] || typeof item['note'] === 'string') return [];
  const borrowed = ANSWERS.filter((field) => item[field] === undefined && isStated(base[field]));
  if (borrowed.length === 0) return [];
  return [
    {
      path,
      code: 'answer-borrowed',
      message: `This keeps ${borrowed.join(', ')} of the base under another source. State it, or say in note whose word it is.`,
    },
  ];
}

const isStated = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;

/**
 * A pack that changes what an inherited rule or clock asks says whose change it is: the base's source does not speak for
 * it. Looks at the written pack, where an inherited source can still be told from a stated one.
 */
export function checkOverrides(written: RawPack, { document }: BasePack): readonly CheckFault[] {
  return (['moves', 'gates', 'clocks'] as const).flatMap((list) => {
    const inherited = new Map<unknown, RawPack>(document[list].map((item) => [item.id, item as unknown as RawPack]));
    const items: unknown = written[list];
    return (Array.isArray(items) ? items : []).flatMap((item: unknown, index): readonly CheckFault[] => {
      const base = isRecord(item) ? inherited.get(item['id']) : undefined;
      if (!isRecord(item) || !base) return [];
      if (item['source'] !== undefined) return answersBorrowed(item, base, [list, index]);
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
