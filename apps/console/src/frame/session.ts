import type { QueryClient } from '@tanstack/react-query';
import { me } from '../api/queries';
import { Rejected, UNREACHABLE, type Problem } from '../api/client';

const HEADERS = { 'Content-Type': 'application/json', 'X-Throughline-Console': '1' };

/** Signs in at the demo issuer. Real deployments send the browser to their provider instead. */
export async function signInAtDemo(
  client: QueryClient,
  role: string,
  facilities: readonly string[] | 'all',
): Promise<void> {
  const response = await fetch('/session', {
    method: 'POST',
    headers: HEADERS,
    credentials: 'same-origin',
    body: JSON.stringify({ role, ...(facilities !== 'all' && { facilities }) }),
  }).catch(() => null);
  if (!response?.ok) {
    const problem = (await response?.json().catch(() => null)) as Problem | null;
    throw new Rejected(problem ?? UNREACHABLE, null);
  }
  await forget(client);
}

export async function signOut(client: QueryClient): Promise<void> {
  await fetch('/session', { method: 'DELETE', headers: HEADERS, credentials: 'same-origin' }).catch(() => null);
  await forget(client);
}

/** Nothing that the one before has seen stays in memory for the next. */
async function forget(client: QueryClient): Promise<void> {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== me.queryKey[0] });
  await client.refetchQueries(me);
}
