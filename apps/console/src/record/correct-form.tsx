import type { Me } from '../api/queries';
import type { Path, PathEntry } from '../api/types';
import { Empty } from '../design/states';
import { wallOf } from '../design/times';
import { Listed } from '../fields/listed';
import { When } from '../fields/when';
import { useReference } from '../frame/reference';
import { useCheck } from './check';
import { assessmentsIn, askedIn, withAnswer } from './choices';
import type { Draft } from './draft';
import { EditLayout } from './edit-layout';
import { correctionBody, CORRECTIONS, proposedCorrection, valuesOf } from './edit-request';
import { asksWhy, isRefused, reasonsFor } from './entry-body';
import { FieldControl } from './field-control';
import { FormSide } from './form-side';
import { formFor } from './forms';
import type { Form } from './forms/form';
import { NoteField } from './note-field';
import { usePackAt } from './pack-at';
import { useStaffChoices } from './staff-choices';
import { useEdit } from './use-edit';
import { consequencesOf, faultIn, isForAnother } from './judged';
import { WasAndBecomes } from './was-and-becomes';

interface Correcting {
  readonly entry: PathEntry;
  readonly path: Path;
  readonly name: string;
  readonly me: Me;
}

/** Restates an entry: what was recorded stands in the form, and is changed there. What it replaces stays readable. */
export function CorrectForm(terms: Correcting) {
  const form = formFor(terms.entry.kind);
  if (!form)
    return (
      <Empty>
        Entries of this kind have no form here yet. Void the entry and record it again, or ask those who run the
        service.
      </Empty>
    );
  // A correction restates the whole entry: it would drop a note that its author cannot see.
  if (terms.entry.hasNarrative && noteOf(terms) === undefined)
    return (
      <Empty>
        This entry has a note that you cannot read, and a correction restates the whole entry. Ask a clinician or a
        director to correct it.
      </Empty>
    );
  return <Restated {...terms} form={form} />;
}

type Texts = Readonly<Record<string, { readonly text?: string } | undefined>> | null;
const textIn = (texts: unknown, { versionId }: PathEntry): string | undefined => (texts as Texts)?.[versionId]?.text;
const noteOf = ({ entry, path }: Pick<Correcting, 'entry' | 'path'>) => textIn(path.narratives, entry);

function Restated({ entry, path, name, me, form }: Correcting & { form: Form }) {
  const reference = useReference();
  const { zone } = entry.effective;
  const was = asRecorded(entry, form, path);
  const edit = useEdit({ kind: 'correct', entry, path, start: was });
  const { draft, change, sending, isStale } = edit;
  const document = usePackAt(entry.facilityId);
  const facility = reference.sites.find(({ code }) => code === entry.facilityId);
  const body = correctionBody({ entry, form, draft, zone });
  const client = `/v1/clients/${path.clientId}`;
  const url = `${client}/entries/${entry.entryId}/corrections`;
  const checked = useCheck(url, body, draft.key);
  // Whoever may not accept what it changes sends it to somebody who may.
  const proposes = isForAnother(consequencesOf(checked), me.roles);
  const staff = useStaffChoices(form, entry.facilityId, draft.values);
  const offered = {
    document,
    programs: reference.programs,
    facility,
    places: [],
    held: null,
    staff,
    assessments: assessmentsIn(path, draft.values['assessmentId']),
  };
  const set = (field: string, value: unknown) => change({ values: withAnswer(draft.values, field, value, offered) });
  const send = () =>
    body && proposes
      ? edit.record({ url: `${client}/proposals/edits`, body: proposedCorrection({ entry }, body) })
      : edit.record({ url, body });
  return (
    <EditLayout
      title="Correct an entry"
      name={name}
      entry={entry}
      edit={edit}
      verb={proposes ? 'Send to the director' : 'Correct this entry'}
      isDisabled={isStale || sending || !body || (isRefused(checked) && !proposes)}
      needs={needed(isStale, body !== null, proposes)}
      onRecord={() => void send()}
      side={
        <FormSide drafted={edit.drafted} checked={checked} path={path} zone={zone} document={document} roles={me.roles}>
          <WasAndBecomes entry={entry} path={path} form={form} was={was} draft={draft} offered={offered} />
        </FormSide>
      }
    >
      <Listed
        caption="What was wrong?"
        choices={CORRECTIONS}
        value={(draft.values['correction'] as string | undefined) ?? null}
        onChange={(correction) => set('correction', correction)}
      />
      <When label="When did it happen?" value={draft} onChange={(when) => change(when)} />
      {askedIn(form, path).map((field) => (
        <FieldControl
          key={field.name}
          field={field}
          value={draft.values[field.name]}
          onChange={(value) => set(field.name, value)}
          error={faultIn(checked, `entry.${field.name}`)}
          offered={offered}
          chosenLevel={draft.values['level'] as string | undefined}
        />
      ))}
      {asksWhy(form, draft, checked) && (
        <Listed
          caption="Why, if the rules were not met?"
          choices={reasonsFor(document, form)}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          optional
        />
      )}
      <NoteField value={draft.note} onChange={(note) => change({ note })} />
      <p className="second">The entry stays in the record as it was, struck through.</p>
    </EditLayout>
  );
}

function needed(isStale: boolean, isWhole: boolean, proposes: boolean): string | null {
  if (isStale) return 'Read first what changed while you typed.';
  if (!isWhole) return 'Choose first what was wrong, and fill in what is missing.';
  return proposes ? 'You cannot accept what this changes. A director or a UR reviewer can, and decides on it.' : null;
}

/** The draft of a correction begins as the entry stands. */
function asRecorded(entry: PathEntry, form: Form, path: Path): Partial<Draft> {
  const { at, localDate, precision, zone } = entry.effective;
  const number = textIn(path.references, entry);
  return {
    ...(precision === 'day' ? { date: localDate, time: '' } : wallOf(at, zone)),
    values: { ...valuesOf(entry, form), ...(number !== undefined && { reference: number }) },
    note: noteOf({ entry, path }) ?? '',
    reason: entry.ruleCheck?.reason ?? null,
    acknowledged: entry.ruleCheck?.acknowledged ?? [],
  };
}
