import type { PathEntry } from '../api/types';
import type { Draft } from './draft';
import { bodyOf } from './entry-body';
import type { Form } from './forms/form';
import { operationBy, operationOf } from './recorded-by';

type Body = Record<string, unknown>;

/** What an entry says, as the fields of its form hold it. */
export function valuesOf({ details }: PathEntry, { fields }: Form): Body {
  const said = details as Body;
  const place = said['to'] as Body | null | undefined;
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = codeOf(place?.[name] ?? at(said, name));
      return value === null || value === undefined ? [] : [[name, value]];
    }),
  );
}

/** A level is told with its name and system and recorded by its code; a time that is stated by day, by its date. */
function codeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('code' in value) return value.code;
  return 'localDate' in value ? value.localDate : value;
}

const at = (said: Body, name: string): unknown =>
  name.split('.').reduce<unknown>((inner, part) => (inner as Body | null | undefined)?.[part], said);

export const CORRECTIONS = [
  { value: 'wrong-date', words: 'Wrong date or time' },
  { value: 'wrong-level', words: 'Wrong level' },
  { value: 'wrong-program', words: 'Wrong program' },
  { value: 'wrong-detail', words: 'Another detail was wrong' },
  { value: 'late-information', words: 'Something was learned later' },
];

interface Corrected {
  readonly entry: PathEntry;
  readonly form: Form;
  readonly draft: Draft;
  readonly zone: string;
}

/** The whole entry as it should have been; null while something is missing. */
export function correctionBody({ entry, form, draft, zone }: Corrected): Body | null {
  const correction = draft.values['correction'];
  if (typeof correction !== 'string') return null;
  const { correction: _why, ...values } = draft.values;
  const reviews = ((entry.details as Body)['reviews'] as string | undefined) ?? null;
  const body = bodyOf({ ...draft, values }, form, { facilityId: entry.facilityId, zone, reviews });
  return body && { replaces: entry.versionId, correction, entry: body };
}

/** The same for a second person to approve, who accepts what it changes. */
export function proposedCorrection(
  { entry }: Pick<Corrected, 'entry'>,
  { replaces, correction, entry: body }: Body,
): Body {
  const { acceptImpact: _accepted, ...proposed } = body as Body;
  return {
    do: 'correct',
    what: operationOf(entry.kind),
    entryId: entry.entryId,
    replaces,
    because: correction,
    entry: proposed,
  };
}

export const VOID_REASONS = [
  { value: 'wrong-client', words: 'Wrong client' },
  { value: 'wrong-date', words: 'Wrong date' },
  { value: 'wrong-level', words: 'Wrong level' },
  { value: 'duplicate', words: 'Duplicate' },
  { value: 'did-not-happen', words: 'Did not happen' },
];

/** What becomes of the entries that depend on a voided one; `hanging` and `attachTo` in the values of the draft. */
const hangingIn = ({ values }: Draft): Body => ({
  ...(typeof values['hanging'] === 'string' && { hanging: values['hanging'] }),
  ...(values['hanging'] === 'attach' && typeof values['attachTo'] === 'string' && { attachTo: values['attachTo'] }),
});

export const voidBody = ({ versionId }: PathEntry, draft: Draft): Body | null =>
  draft.reason === null
    ? null
    : {
        replaces: versionId,
        reason: draft.reason,
        ...hangingIn(draft),
        ...(draft.acceptImpact && { acceptImpact: draft.acceptImpact }),
      };

export const reinstatementBody = ({ versionId }: PathEntry, { acceptImpact, note }: Draft): Body => ({
  replaces: versionId,
  ...(acceptImpact && { acceptImpact }),
  ...(note.trim() !== '' && { narrative: note.trim() }),
});

/** A void that a director decides on. */
export const proposedVoid = ({ entryId, versionId }: PathEntry, draft: Draft): Body | null =>
  draft.reason === null
    ? null
    : {
        do: 'void',
        entryId,
        replaces: versionId,
        because: draft.reason,
        ...hangingIn(draft),
        ...(draft.note.trim() !== '' && { narrative: draft.note.trim() }),
      };

/** A late entry, or a move, for a second person to approve; null for what no route takes as a proposal. */
export function proposalOf(
  form: Form,
  { acceptImpact: _accepted, ...entry }: Body,
): { readonly route: string; readonly body: Body } | null {
  if (form.move !== undefined) return { route: 'proposals', body: { move: form.move, entry } };
  const what = operationBy(form);
  return what === undefined ? null : { route: 'proposals/edits', body: { do: 'record', what, entry } };
}
