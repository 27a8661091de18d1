import type { FlatPack } from '../document/pack.js';
import { REASON_LISTS } from '../vocabulary.js';
import type { CheckFault, PackPath } from './fault.js';

/** A code names one thing. */
export function checkDuplicates(pack: FlatPack): readonly CheckFault[] {
  const ids = ({ id }: { readonly id: string }): string => id;
  const codes = ({ code }: { readonly code: string }): string => code;
  return [
    ...repeated(['sources'], pack.sources, ids, 'id'),
    ...repeated(['tracks'], pack.tracks, codes, 'code'),
    ...repeated(['levels'], pack.levels, codes, 'code'),
    ...repeated(['moves'], pack.moves, ids, 'id'),
    ...repeated(['gates'], pack.gates, ids, 'id', pack.moves.map(ids)),
    ...repeated(['calendars'], pack.calendars, codes, 'code'),
    ...repeated(['clocks'], pack.clocks, ids, 'id'),
    ...repeated(['phases'], pack.phases, codes, 'code'),
    ...repeated(['programs'], pack.programs, codes, 'code'),
    ...repeated(['crosswalk'], pack.crosswalk, ({ system, code }) => `${system} ${code}`, 'code'),
    ...pack.programs.flatMap(({ phases }, index) => repeated(['programs', index, 'phases'], phases, codes, 'code')),
    ...REASON_LISTS.flatMap((list) => repeated(['reasons', list], pack.reasons[list], codes, 'code')),
  ];
}

function repeated<Item>(
  path: PackPath,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  field: string,
  taken: readonly string[] = [],
): readonly CheckFault[] {
  const seen = new Set(taken);
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        path: [...path, index, field],
        code: 'duplicate-code',
        message: `"${key}" is there already. Give each its own, or remove one.`,
      },
    ];
  });
}
