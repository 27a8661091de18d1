import type { ForeignRecord } from '../services/kcat.ts';

/** Events of a client that do not follow the one before; each with what came before it. */
export function outOfOrder(rows: readonly ForeignRecord[]): readonly string[] {
  const last = new Map<string, number>();
  return rows.flatMap(({ key, headers }) => {
    const client = key ?? '';
    const sequence = Number(headers['ce_sequence']);
    const before = last.get(client) ?? -1;
    last.set(client, sequence);
    return sequence === before + 1 ? [] : [`${client} ${sequence} after ${before}`];
  });
}
