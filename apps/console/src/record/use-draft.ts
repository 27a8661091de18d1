import { useState } from 'react';
import type { Path } from '../api/types';
import { type Draft, keepDraft, keptDraft } from './draft';
import { type PathSeen, seenOf } from './path-seen';

export interface Drafted {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  /** The path that the draft was begun on; the present one until something was typed. */
  readonly seen: PathSeen;
  /** Whether the path has changed since. */
  readonly changed: boolean;
}

/** What is typed under this name, kept with each change; it begins as it was kept, or with `start`. */
export function useDraft(name: string, path: Path, start: Partial<Draft> | null = null): Drafted {
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = keptDraft(name);
    return start && kept.date === '' ? { ...kept, ...start } : kept;
  });
  const seen = draft.seen ?? seenOf(path);
  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, seen, ...changes };
    keepDraft(name, next);
    setDraft(next);
  };
  return { draft, change, seen, changed: seen.revision !== path.revision };
}
