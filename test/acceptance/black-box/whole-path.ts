import type { Path } from './answers.js';
import type { Answer, Caller, Query } from './http.js';

const PAGE = 500;

/** A path with the entries and texts of all its pages; the answer as it came where it was no path. */
export async function wholePath(caller: Caller, clientId: string, query: Query = {}): Promise<Answer<Path>> {
  const ask = (more: Query) => caller.get<Path>(`/v1/clients/${clientId}/path`, { limit: PAGE, ...query, ...more });
  const answer = await ask({});
  let { body } = answer;
  for (let { next } = body; answer.status === 200 && next;) {
    const older = (await ask({ cursor: next })).body;
    ({ next } = older);
    body = {
      ...body,
      timeline: [...older.timeline, ...body.timeline],
      narratives: { ...older.narratives, ...body.narratives },
    };
  }
  return { ...answer, body };
}
