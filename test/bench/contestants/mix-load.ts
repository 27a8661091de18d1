import { mintDemoToken } from '@throughline/api';
import { answering } from '../measuring/answering.ts';
import { takeTurns } from '../measuring/taking-turns.ts';
import { TENANT } from '../provider/provider.ts';
import type { Question } from './ask-questions.ts';

export interface MixTask {
  readonly url: string;
  readonly directory: string;
  readonly questions: readonly Question[];
  /** How many clients' paths are read at most. */
  readonly clients: number;
  /** How often all of it is done. */
  readonly times: number;
}

export interface MixAnswer {
  readonly answered: number;
  readonly refused: Readonly<Record<string, number>>;
}

const AT_ONCE = 8;

/** What a busy hour asks for, without its pauses: every client's path, which fills the caches, and between them every question. */
await answering<MixTask, MixAnswer>(async ({ url, directory, questions, clients, times }) => {
  const signed = { dataDirectory: directory, tenant: TENANT, facilities: 'all', subject: 'bench' } as const;
  const token = await mintDemoToken({ ...signed, roles: ['director', 'partner', 'analyst', 'clinician'] });
  const refused: Record<string, number> = {};
  let answered = 0;
  const ask = async ({ method, path, body }: Omit<Question, 'name'>): Promise<string> => {
    const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
    const reply = await fetch(`${url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (reply.ok) answered += 1;
    else refused[reply.status] = (refused[reply.status] ?? 0) + 1;
    return reply.text();
  };
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null && ids.length < clients;) {
    const page = await ask({ method: 'GET', path: `/v1/clients?limit=500${cursor && `&cursor=${cursor}`}` });
    const { items = [], next = null } = JSON.parse(page) as { items?: { clientId: string }[]; next?: string | null };
    ids.push(...items.map(({ clientId }) => clientId));
    cursor = next;
  }
  const between = Math.max(1, Math.floor(ids.length / questions.length));
  for (let time = 0; time < times; time += 1)
    await takeTurns(AT_ONCE, 0, ids.length, async (number) => {
      await ask({ method: 'GET', path: `/v1/clients/${ids[number]}/path` });
      const question = number % between === 0 ? questions[number / between] : undefined;
      if (question) await ask(question);
    });
  return { answered, refused };
});
