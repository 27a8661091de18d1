import { useState } from 'react';
import { Link } from 'react-router';
import type { Path, PathEntry } from '../api/types';
import { Listed } from '../fields/listed';
import { OneOf } from '../fields/options';
import { useReference } from '../frame/reference';
import { useRight } from '../frame/rights';
import { shared, useAddress } from '../frame/viewpoint';
import { happened } from '../path/entries';
import { kindWords } from '../path/words';
import { useCheck } from './check';
import type { Draft } from './draft';
import { EditLayout } from './edit-layout';
import { proposedVoid, VOID_REASONS, voidBody } from './edit-request';
import { isRefused } from './entry-body';
import { FormSide } from './form-side';
import { NoteField } from './note-field';
import { usePackAt } from './pack-at';
import { useEdit } from './use-edit';
import type { Checked } from './judged';

type Named = Pick<PathEntry, 'entryId' | 'kind' | 'effective'>;

/** Takes an entry off the path, with what depends on it. Whoever may not sends it to a director. */
export function VoidForm({ entry, path, name }: { entry: PathEntry; path: Path; name: string }) {
  const { query } = useAddress();
  const decides = useRight('voidEntries');
  const edit = useEdit({ kind: 'void', entry, path });
  const { draft, change, sending, isStale } = edit;
  const document = usePackAt(entry.facilityId);
  const body = decides ? voidBody(entry, draft) : proposedVoid(entry, draft);
  const client = `/v1/clients/${path.clientId}`;
  const url = decides ? `${client}/entries/${entry.entryId}/voids` : `${client}/proposals/edits`;
  const checked = useCheck(url, body, draft.key);
  const hanging = useHanging(checked);
  return (
    <EditLayout
      title="Void an entry"
      name={name}
      entry={entry}
      edit={edit}
      verb={decides ? 'Void this entry' : 'Send to the director'}
      isDisabled={isStale || sending || !body || isRefused(checked)}
      needs={isStale ? 'Read first what changed while you typed.' : body ? null : 'Choose first why it is voided.'}
      onRecord={() => void edit.record({ url, body })}
      side={
        <FormSide
          drafted={edit.drafted}
          checked={checked}
          path={path}
          zone={entry.effective.zone}
          document={document}
        />
      }
    >
      <Listed
        caption="Why is it voided?"
        choices={VOID_REASONS}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
      {draft.reason === 'wrong-client' && (
        <p>
          Is the right client registered? Then{' '}
          <Link to={`/clients/${path.clientId}/record/wrong-client${shared(query, { entry: entry.entryId })}`}>
            record it for the right client
          </Link>{' '}
          in one step. Void it here only if not.
        </p>
      )}
      {hanging.length > 0 && <WhatHangs hanging={hanging} entry={entry} path={path} draft={draft} onChange={change} />}
      {!decides && <NoteField value={draft.note} onChange={(note) => change({ note })} />}
      <p className="second">
        {decides
          ? 'The entry stays in the record. It no longer counts.'
          : 'Only a director can void it. Nothing changes until the director has decided.'}
      </p>
    </EditLayout>
  );
}

/** The entries that depend on the one to void, once the service has named them: a choice among the answers keeps them in sight. */
function useHanging(checked: Checked): readonly Named[] {
  const [known, setKnown] = useState<readonly Named[]>([]);
  const told = checked.state === 'rejected' ? (checked.problem['hanging'] as readonly Named[] | undefined) : undefined;
  if (told && told.length > 0 && JSON.stringify(told) !== JSON.stringify(known)) setKnown(told);
  return known;
}

function WhatHangs({
  hanging,
  entry,
  path,
  draft,
  onChange,
}: {
  hanging: readonly Named[];
  entry: PathEntry;
  path: Path;
  draft: Draft;
  onChange: (changes: Partial<Draft>) => void;
}) {
  const reference = useReference();
  const own = (entry.details as { placementId?: string | null }).placementId;
  const others = path.situation.placements.filter(({ placementId }) => placementId !== own);
  const choose = (values: Record<string, unknown>) => onChange({ values: { ...draft.values, ...values } });
  return (
    <>
      <div>
        <strong>These entries depend on it:</strong>
        <ul>
          {hanging.map((one) => (
            <li key={one.entryId}>
              {kindWords(one.kind)}, {happened(one)}
            </li>
          ))}
        </ul>
      </div>
      <OneOf
        caption="What becomes of them?"
        choices={[
          { value: 'void', words: 'Void them too' },
          { value: 'attach', words: 'Keep them, under another placement' },
        ]}
        value={(draft.values['hanging'] as string | undefined) ?? null}
        onChange={(chosen) => choose({ hanging: chosen })}
      />
      {draft.values['hanging'] === 'attach' && others.length > 1 && (
        <OneOf
          caption="Under which placement?"
          choices={others.map(({ placementId, place }) => ({
            value: placementId,
            words: `${place.level.code}, ${reference.program(place.programId)}`,
          }))}
          value={(draft.values['attachTo'] as string | undefined) ?? null}
          onChange={(chosen) => choose({ attachTo: chosen })}
        />
      )}
    </>
  );
}
