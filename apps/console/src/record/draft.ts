/** What was typed so far. It lives in the tab, so that a lost server or another sign-in does not lose it. */
export interface Draft {
  readonly key: string;
  readonly date: string;
  readonly time: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly note: string;
  readonly reason: string | null;
  readonly acceptImpact: string | null;
  readonly acknowledged: readonly string[];
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
});

let owner: string | null = null;
const drafts = new Map<string, Draft>();

/** Drafts are one person's: who signs in again finds them, somebody else does not. */
export function draftsOf(person: string): void {
  if (owner !== person) drafts.clear();
  owner = person;
}

export const keptDraft = (name: string): Draft => drafts.get(name) ?? emptyDraft();
export const keepDraft = (name: string, draft: Draft): void => void drafts.set(name, draft);
export const dropDraft = (name: string): void => void drafts.delete(name);
export const dropDrafts = (): void => drafts.clear();
