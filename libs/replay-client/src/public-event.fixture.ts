import { canonicalJson, leafOf } from '@throughline/kernel';

const PRIVATE = '0'.repeat(64);

/** A registration as the service sends it: the so many-th event of a history. */
export function lineAt(number: number, more: { readonly endsCommand?: boolean } = {}): string {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const head = {
    id,
    type: 'ClientRegistered',
    schemaVersion: 1,
    stream: `carePath-${id}`,
    revision: 0,
    recordedAt: number,
  };
  const [data, meta] = [{ facilityId: 'HAWTHORN' }, { part: [0, 1] }];
  const parts = { data: canonicalJson(data), meta: canonicalJson(meta), privateSha256: PRIVATE };
  const leaf = leafOf({ ...head, ...parts });
  const tail = { privateSha256: PRIVATE, leaf, endsCommand: true, cursor: `cursor-${number}`, ...more };
  return JSON.stringify({ ...head, data, meta, ...tail });
}

/** What a token of some facilities reads when a client leaves whose registration was the so many-th event. */
export function leftAt(number: number, client: number): string {
  const { stream } = JSON.parse(lineAt(client)) as { stream: string };
  const head = { id: `left-${number}`, type: 'client-left', schemaVersion: 1, stream, revision: 0, recordedAt: number };
  const parts = { data: '{}', meta: '{}', privateSha256: PRIVATE };
  const tail = { privateSha256: PRIVATE, leaf: leafOf({ ...head, ...parts }), endsCommand: true };
  return JSON.stringify({ ...head, data: {}, meta: {}, ...tail, cursor: `cursor-${number}` });
}

export const linesTo = (last: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => lineAt(index + 1));
