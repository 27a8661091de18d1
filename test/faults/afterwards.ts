import type { Path } from '../acceptance/black-box/answers.js';
import type { Caller } from '../acceptance/black-box/http.js';
import { wholePath } from '../acceptance/black-box/whole-path.js';
import type { StubbornClient } from './stubborn-client.js';

interface Found {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly strangers: readonly string[];
}

interface ClientItem {
  readonly clientId: string;
  readonly revision: number;
  readonly stale: boolean;
}

/** Holds what was acknowledged against what is recorded: on every path, and in the list that the views answer. */
export async function comparedWithTheRecord(director: Caller, workers: readonly StubbornClient[]): Promise<Found> {
  const active = workers.flatMap(({ acknowledged, moved }) => [...acknowledged, ...moved.map(({ to }) => to)]);
  const voided = workers.flatMap(({ moved }) => moved.map(({ from }) => from));
  const clients = workers.flatMap(({ registered }) => registered);
  const lost: string[] = [];
  const doubled: string[] = [];
  const strangers: string[] = [];
  for (const clientId of clients) {
    const { body, status } = await wholePath(director, clientId);
    if (status !== 200) {
      lost.push(`client ${clientId}`);
      continue;
    }
    const ofClient = (entries: readonly { clientId: string; entryId: string }[]) =>
      entries.filter((one) => one.clientId === clientId).map(({ entryId }) => entryId);
    const there = body.timeline.filter((item) => item.voided === null).map(({ entryId }) => entryId);
    const expected = ofClient(active);
    lost.push(...expected.filter((entryId) => !there.includes(entryId)));
    strangers.push(...there.filter((entryId) => !expected.includes(entryId)));
    strangers.push(...ofClient(voided).filter((entryId) => there.includes(entryId)));
    doubled.push(...there.filter((entryId, index) => there.indexOf(entryId) !== index));
    doubled.push(...textsTwice(body));
  }
  strangers.push(...(await listedBeyond(director, clients)));
  return { lost, doubled, strangers };
}

/** Every inquiry has a text of its own: twice the same among those that stand is one command recorded twice. */
function textsTwice(path: Path): readonly string[] {
  const texts = path.timeline
    .filter(({ voided }) => voided === null)
    .map(({ versionId }) => path.narratives?.[versionId]?.text ?? '');
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

/** Clients in the views that nobody was told of, or that the views know otherwise than the log. */
async function listedBeyond(director: Caller, clients: readonly string[]): Promise<readonly string[]> {
  const odd: string[] = [];
  const listed = new Set<string>();
  let cursor: string | null = null;
  do {
    const { body }: { body: { items: readonly ClientItem[]; next: string | null } } = await director.get(
      '/v1/clients',
      { limit: 500, ...(cursor !== null && { cursor }) },
    );
    for (const { clientId, stale } of body.items) {
      listed.add(clientId);
      if (stale || !clients.includes(clientId)) odd.push(`client ${clientId} in the list`);
    }
    cursor = body.next;
  } while (cursor !== null);
  return [
    ...odd,
    ...clients.filter((clientId) => !listed.has(clientId)).map((clientId) => `client ${clientId} not in the list`),
  ];
}
