import {
  CARE_PATH_STREAM_PREFIX,
  clientIdOf,
  emptyPath,
  evolve,
  incoherencesOf,
  type Path,
  readPathEvent,
} from '@throughline/care-path';
import type { ReadableLog } from '@throughline/event-store';
import { type Check, ok, warn } from './check.js';
import type { LogSurvey } from './log-survey.js';

const NAMED_MAX = 20;

/** Folds every path that can be read, and lists those that contradict themselves. */
export async function checkPaths(log: ReadableLog, { streams, broken, unreadable }: LogSurvey): Promise<Check> {
  const incoherent: string[] = [];
  let contradictions = 0;
  for (const stream of streams.keys()) {
    if (!stream.startsWith(CARE_PATH_STREAM_PREFIX) || broken.has(stream) || unreadable.has(stream)) continue;
    const found = incoherencesOf(await foldedPath(log, stream));
    if (found.length === 0) continue;
    contradictions += found.length;
    incoherent.push(clientIdOf(stream));
  }
  const facts = { incoherentPaths: incoherent.length, contradictions };
  if (incoherent.length === 0) return ok('paths', 'No path contradicts itself.', facts);
  const named = incoherent.slice(0, NAMED_MAX).join(', ');
  const more = incoherent.length > NAMED_MAX ? ` and ${incoherent.length - NAMED_MAX} more` : '';
  return warn(
    'paths',
    `${incoherent.length} paths contradict themselves and are counted separately: ${named}${more}. Open each path: it shows what resolves the contradiction.`,
    facts,
  );
}

async function foldedPath(log: ReadableLog, stream: string): Promise<Path> {
  let path = emptyPath();
  for await (const event of log.readStream(stream)) path = evolve(path, readPathEvent(event));
  return path;
}
