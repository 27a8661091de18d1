import type { Me } from '../api/queries';
import type { Path, PathEntry } from '../api/types';
import { Empty } from '../design/states';
import { useRight } from '../frame/rights';
import { useCheck } from './check';
import { EditLayout } from './edit-layout';
import { reinstatementBody } from './edit-request';
import { isRefused } from './entry-body';
import { FormSide } from './form-side';
import { NoteField } from './note-field';
import { usePackAt } from './pack-at';
import { useEdit } from './use-edit';

interface Reinstating {
  readonly entry: PathEntry;
  readonly path: Path;
  readonly name: string;
  readonly me: Me;
}

/** Puts a voided entry back on the path, where the rules check it again. */
export function ReinstateForm(terms: Reinstating) {
  const decides = useRight('voidEntries');
  return decides ? <Reinstated {...terms} /> : <Empty>Only a director can reinstate an entry. Ask one.</Empty>;
}

function Reinstated({ entry, path, name, me }: Reinstating) {
  const edit = useEdit({ kind: 'reinstate', entry, path });
  const { draft, change, sending, isStale } = edit;
  const document = usePackAt(entry.facilityId);
  const body = reinstatementBody(entry, draft);
  const url = `/v1/clients/${path.clientId}/entries/${entry.entryId}/reinstatements`;
  const checked = useCheck(url, body, draft.key);
  return (
    <EditLayout
      title="Reinstate an entry"
      name={name}
      entry={entry}
      edit={edit}
      verb="Reinstate this entry"
      isDisabled={isStale || sending || isRefused(checked)}
      needs={isStale ? 'Read first what changed while you typed.' : null}
      onRecord={() => void edit.record({ url, body })}
      side={
        <FormSide
          drafted={edit.drafted}
          checked={checked}
          path={path}
          zone={entry.effective.zone}
          document={document}
          roles={me.roles}
        />
      }
    >
      <p>The entry counts again, at the time at which it happened. That it was voided stays in the record.</p>
      <NoteField value={draft.note} onChange={(note) => change({ note })} />
    </EditLayout>
  );
}
