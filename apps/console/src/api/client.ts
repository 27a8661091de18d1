import createClient, { type Middleware } from 'openapi-fetch';
import { heardFrom } from '../design/now';
import type { components, paths } from './schema';

export type Problem = {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
  readonly findings?: readonly Finding[];
  readonly [member: string]: unknown;
};
export type Finding = components['schemas']['Verdict']['findings'][number];

/** A request that the service rejected, or that never reached it (`status` 0). */
export class Rejected extends Error {
  override name = 'Rejected';
  readonly problem: Problem;
  readonly reference: string | null;
  /** In how many ms the service wants to be asked again; null where it did not say. */
  readonly againInMs: number | null;

  constructor(problem: Problem, reference: string | null, againInMs: number | null = null) {
    super(problem.detail);
    this.problem = problem;
    this.reference = reference;
    this.againInMs = againInMs;
  }
}

export const UNREACHABLE: Problem = {
  code: 'service-unreachable',
  title: 'The service cannot be reached',
  detail: 'The service cannot be reached. Nothing was recorded. Check the connection, then try again.',
  status: 0,
};

let person: string | null = null;
/** Whom this tab works for. The service refuses what another person's session would carry out under their name. */
export const workFor = (id: string | null): void => void (person = id);
/** What the service wants to see from the console: that it asks, and for whom. */
const headersOfTheConsole = (): Record<string, string> => ({
  'X-Throughline-Console': '1',
  ...(person !== null && { 'X-Throughline-Person': person }),
});

/** A cookie alone never changes anything: every request of the console carries this header, which another site cannot send. */
const ofTheConsole: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(headersOfTheConsole())) request.headers.set(name, value);
    return request;
  },
  onResponse({ response }) {
    heardFrom(response.headers.get('date'));
  },
};

export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
api.use(ofTheConsole);

interface Answered<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

let signedOut: () => void = () => undefined;
export const onSignedOut = (listener: () => void): void => void (signedOut = listener);

/** The body of a good answer; else throws `Rejected` with the problem that the service described. */
export async function bodyOf<Data>(sent: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await sent.catch(() => {
    throw new Rejected(UNREACHABLE, null);
  });
  if (response.ok && data !== undefined) return data;
  if (response.status === 401) signedOut();
  const reference = response.headers.get('x-correlation-id');
  const problem = isProblem(error) ? error : { ...UNREACHABLE, status: response.status };
  throw new Rejected(problem, reference, againIn(response));
}

/** `Retry-After` as the service writes it: in seconds. */
function againIn({ headers }: Response): number | null {
  const seconds = headers.get('retry-after');
  return seconds !== null && /^\d+$/.test(seconds) ? Number(seconds) * 1_000 : null;
}

const isProblem = (body: unknown): body is Problem => typeof body === 'object' && body !== null && 'code' in body;

/**
 * Sends a command to a path that is known only at run time; its body was typed by the form that made it. With `seen`, the
 * revision that the person saw, it is rejected where the record has changed since.
 */
export async function send<Answer>(
  path: string,
  body: unknown,
  {
    key,
    dryRun = false,
    method = 'POST',
    signal,
    seen,
  }: { key: string; dryRun?: boolean; method?: string; signal?: AbortSignal; seen?: number },
): Promise<Answer> {
  const response = await fetch(dryRun ? `${path}?dryRun=true` : path, {
    method,
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      ...headersOfTheConsole(),
      ...(seen !== undefined && { 'If-Match': `"${seen}"` }),
    },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Rejected(UNREACHABLE, null);
  });
  heardFrom(response.headers.get('date'));
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Answer;
  if (response.status === 401) signedOut();
  throw new Rejected(
    isProblem(answer) ? answer : { ...UNREACHABLE, status: response.status },
    response.headers.get('x-correlation-id'),
  );
}
