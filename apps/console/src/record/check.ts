import { useEffect, useRef, useState } from 'react';
import { Rejected, send, UNREACHABLE } from '../api/client';
import type { CommandAnswer } from '../api/types';
import type { Checked } from './judged';

const PAUSE_MS = 300;

const whole = (answer: unknown): CommandAnswer => answer as CommandAnswer;

/**
 * Asks what a command would do, shortly after the last change; an answer to an older draft is dropped. `read` finds in the
 * answer what is shown; it never changes.
 */
export function useCheck(
  url: string,
  body: Record<string, unknown> | null,
  key: string,
  read: (answer: unknown) => CommandAnswer = whole,
): Checked {
  const [checked, setChecked] = useState<Checked>({ state: 'idle' });
  const last = useRef<Checked | null>(null);
  const text = body === null ? null : JSON.stringify(body);
  useEffect(() => {
    if (text === null) {
      last.current = null;
      setChecked({ state: 'idle' });
      return undefined;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      setChecked({ state: 'checking', last: last.current });
      send<unknown>(url, JSON.parse(text), { key, dryRun: true, signal: stop.signal })
        .then((answer): Checked => ({ state: 'passes', answer: read(answer) }))
        .catch((error: unknown): Checked => {
          if (error instanceof DOMException) throw error;
          return { state: 'rejected', problem: error instanceof Rejected ? error.problem : UNREACHABLE };
        })
        .then((result) => {
          last.current = result;
          setChecked(result);
        })
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [url, text, key, read]);
  return checked;
}
