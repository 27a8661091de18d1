import { useState } from 'react';
import type { CommandAnswer, Path, PathEntry } from '../api/types';
import { nameOf, useNames } from '../frame/names';
import { useInitials } from '../frame/preferences';
import { isSearched, useClientSearch } from '../frame/use-client-search';
import { shared, useAddress } from '../frame/viewpoint';
import { useCheck } from './check';
import { listOf } from './choices';
import { EditLayout } from './edit-layout';
import { isRefused } from './entry-body';
import { FormSide } from './form-side';
import { Listed } from '../fields/listed';
import { OneOf } from '../fields/options';
import { Written } from '../fields/written';
import { usePackAt } from './pack-at';
import { useEdit } from './use-edit';

interface Moved {
  /** The voiding, on the path where the entry was wrong. */
  readonly here: CommandAnswer;
  /** The entry, on the path of the right client. */
  readonly there: CommandAnswer;
}

/** What the rules say there, and what becomes of later entries on either path. */
function bothOf(answer: unknown): CommandAnswer {
  const { here, there } = answer as Moved;
  return {
    ...there,
    impact: [...here.impact, ...there.impact],
    acceptance: there.acceptance.needs === 'nothing' ? here.acceptance : there.acceptance,
  };
}

/** Voids an entry here and records it for the client it is about, in one step. */
export function WrongClientForm({ entry, path, name }: { entry: PathEntry; path: Path; name: string }) {
  const { query } = useAddress();
  const { zone } = entry.effective;
  const edit = useEdit<Moved>({
    kind: 'wrong-client',
    entry,
    path,
    after: ({ there }, { values }) =>
      `/clients/${String(values['toClientId'])}${shared(query, { entry: there.entryId })}`,
  });
  const { draft, change, sending, isStale } = edit;
  const toClientId = (draft.values['toClientId'] as string | undefined) ?? null;
  const document = usePackAt(entry.facilityId);
  const body = toClientId && {
    replaces: entry.versionId,
    toClientId,
    ...(draft.reason && { reason: draft.reason }),
    ...(draft.acknowledged.length > 0 && { acknowledge: draft.acknowledged }),
    ...(draft.acceptImpact && { acceptImpact: draft.acceptImpact }),
  };
  const url = `/v1/clients/${path.clientId}/entries/${entry.entryId}/wrong-client`;
  const checked = useCheck(url, body || null, draft.key, bothOf);

  return (
    <EditLayout
      title="Record for the right client"
      name={name}
      entry={entry}
      edit={edit}
      verb="Record for the right client"
      isDisabled={isStale || sending || !body || isRefused(checked)}
      needs={
        isStale ? 'Read first what changed while you typed.' : body ? null : 'Choose first whom the entry is about.'
      }
      onRecord={() => void edit.record({ url, body })}
      side={<FormSide drafted={edit.drafted} checked={checked} path={path} zone={zone} document={document} />}
    >
      <RightClient
        besides={path.clientId}
        chosen={toClientId}
        onChoose={(clientId) => change({ values: { toClientId: clientId } })}
      />
      {entry.ruleCheck && (
        <Listed
          caption="Why?"
          choices={[...listOf(document, 'move'), ...listOf(document, 'override')]}
          value={draft.reason}
          onChange={(reason) => change({ reason: reason })}
          optional
        />
      )}
      <p className="second">
        The entry keeps its time, place, and text. Here it stays readable, struck through, and no longer counts.
      </p>
    </EditLayout>
  );
}

/** In characters. */
const SOUGHT_MAX = 200;

/** Whom the entry is about: looked up by name or record number, and chosen from what was found. */
function RightClient({
  besides,
  chosen,
  onChoose,
}: {
  besides: string;
  chosen: string | null;
  onChoose: (clientId: string) => void;
}) {
  const [text, setText] = useState('');
  const initials = useInitials();
  const { hits, words } = useClientSearch(text);
  const name = useNames(chosen ? [chosen] : []);
  const others = hits.filter(({ clientId }) => clientId !== besides);
  const listed = chosen && !others.some(({ clientId }) => clientId === chosen);
  return (
    <>
      <Written
        caption="Whom is it about? Search by name or record number"
        max={SOUGHT_MAX}
        value={text}
        onChange={setText}
      />
      {isSearched(text) && (
        <p className="second" role="status">
          {words}
        </p>
      )}
      {(others.length > 0 || chosen) && (
        <OneOf
          caption="The right client"
          choices={[
            ...(listed ? [{ value: chosen, words: name(chosen) }] : []),
            ...others.map(({ clientId, identity, recordNumber }) => ({
              value: clientId,
              words: nameOf(identity, clientId, initials),
              ...(recordNumber && { second: recordNumber }),
            })),
          ]}
          value={chosen}
          onChange={(clientId) => clientId !== null && onChoose(clientId)}
        />
      )}
    </>
  );
}
