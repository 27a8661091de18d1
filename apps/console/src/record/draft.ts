import type { PathSeen } from './path-seen';
import { type KeyForDrafts, keyForDrafts, sealed, unsealed } from './sealed';

/** What was typed so far. It survives a reload, a sign-out, and a lost server (ADR 0040). */
export interface Draft {
  /** One idempotency key for each draft: pressed twice, it is recorded once. */
  readonly key: string;
  readonly date: string;
  readonly time: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly note: string;
  readonly reason: string | null;
  readonly acceptImpact: string | null;
  readonly acknowledged: readonly string[];
  /** The path that the person had before them when they began to type; null before. */
  readonly seen: PathSeen | null;
}

const emptyDraft = (): Draft => ({
  key: crypto.randomUUID(),
  date: '',
  time: '',
  values: {},
  note: '',
  reason: null,
  acceptImpact: null,
  acknowledged: [],
  seen: null,
});

/** Where the sealed drafts of one person lie in this tab. */
const placeOf = (person: string): string => `throughline.drafts.${person}`;

let owner: string | null = null;
let key: KeyForDrafts | null = null;
let writing: Promise<void> = Promise.resolve();
const drafts = new Map<string, Draft>();

/** Opens what this person typed in this tab before. `secret` comes with the session: nobody else is given it. */
export async function openDrafts(person: string, secret: string): Promise<void> {
  if (owner === person) return;
  await writing;
  drafts.clear();
  owner = person;
  key = await keyForDrafts(secret);
  const kept = key && (await unsealed(key, sessionStorage.getItem(placeOf(person))));
  for (const [name, draft] of (kept as readonly (readonly [string, Draft])[] | null) ?? []) drafts.set(name, draft);
}

/** Nobody is signed in: what was typed stays in the tab, sealed. */
export function closeDrafts(): void {
  owner = null;
  key = null;
  drafts.clear();
}

/** What was typed under this name, or a new draft. */
export const keptDraft = (name: string): Draft => drafts.get(name) ?? emptyDraft();
export const isDrafted = (name: string): boolean => drafts.has(name);

export function keepDraft(name: string, draft: Draft): void {
  drafts.set(name, draft);
  store();
}

/**
 * A form was opened over this draft and has recorded an entry: the draft knows of it, and of nothing else that came in
 * between.
 */
export function carryOn(
  name: string,
  before: PathSeen,
  after: { revision?: number | null; versionId?: string | null },
) {
  const draft = drafts.get(name);
  if (draft?.seen?.revision !== before.revision || typeof after.revision !== 'number') return;
  const entries = [...draft.seen.entries, ...(after.versionId ? [after.versionId] : [])];
  keepDraft(name, { ...draft, seen: { revision: after.revision, entries } });
}

export function dropDraft(name: string): void {
  drafts.delete(name);
  store();
}

export const draftCount = (): number => drafts.size;

/** Deletes everything that this person typed in this tab and has not recorded. Resolves once it is gone. */
export function dropDrafts(): Promise<void> {
  drafts.clear();
  store();
  return writing;
}

/** One write after the other, so that the last one typed is the one that stays. */
function store(): void {
  if (owner === null || key === null) return;
  const [place, sealing, kept] = [placeOf(owner), key, [...drafts]];
  writing = writing
    .then(async () => {
      if (kept.length === 0) sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, await sealed(sealing, kept));
    })
    // A browser that keeps nothing still holds the draft until the tab is closed or somebody signs out.
    .catch(() => undefined);
}
