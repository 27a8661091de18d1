/** Counts a copy of the history and hashes it, from the file alone: node reconcile.ts events.ndjson */
import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const sha256 = (text: string): string => hash('sha256', text);

/** RFC 8785, for what events hold: whole numbers, texts, booleans, null, lists, and objects with ASCII keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

function leafOf({ data, meta, privateSha256, ...event }: Record<string, unknown>): string {
  const { id, type, schemaVersion, stream, revision, recordedAt } = event;
  const parts = { data: sha256(canonical(data)), meta: sha256(canonical(meta)), private: privateSha256 };
  return sha256(`\0${canonical({ id, type, schemaVersion, stream, revision, recordedAt, ...parts, v: 1 })}`);
}

const types: Record<string, number> = {};
const unexplained = new Map<unknown, string>();
const digest = createHash('sha256');
let count = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]!), crlfDelay: Infinity })) {
  const event = JSON.parse(line) as Record<string, unknown> & { readonly id?: string; readonly type: string };
  // The last line says where to go on.
  if (event.id === undefined) continue;
  // Of a client who left, a copy keeps the leaf alone. Nothing else may lack its content.
  if (!('data' in event)) unexplained.set(event['stream'], event.id);
  else if (event.type === 'client-left') unexplained.delete(event['stream']);
  const { unreadable = false } = event;
  if (unreadable)
    process.stderr.write(`The event ${event.id} came without its content: the log of the service is damaged.\n`);
  const leaf = 'data' in event && !unreadable ? leafOf(event) : event['leaf'];
  if (leaf !== event['leaf']) throw new Error(`The event ${event.id} is not as it was recorded.`);
  types[event.type] = (types[event.type] ?? 0) + 1;
  digest.update(`${String(leaf)}\n`);
  count += 1;
}
for (const lacking of unexplained.values())
  throw new Error(`The content of the event ${lacking} is gone, and its client has not left.`);
const sorted = Object.fromEntries(Object.entries(types).toSorted(([one], [other]) => (one < other ? -1 : 1)));
process.stdout.write(`${JSON.stringify({ count, types: sorted, digest: digest.digest('hex') })}\n`);
