import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { pack } from '../api/queries';
import type { Path, PathEntry } from '../api/types';
import { Empty } from '../design/states';
import { atZone, wallOf } from '../design/times';
import { When } from '../fields/when';
import { useReference } from '../frame/reference';
import { shared, useAddress } from '../frame/viewpoint';
import { useCheck } from './check';
import type { PackDocument } from './choices';
import { type Draft, dropDraft } from './draft';
import { EditLayout } from './edit-layout';
import { isRefused } from './entry-body';
import { FormSide } from './form-side';
import { Listed } from '../fields/listed';
import { useDraft } from './use-draft';
import { useRecording } from './use-recording';

const VOID_REASONS = [
  { value: 'wrong-client', words: 'Wrong client' },
  { value: 'wrong-date', words: 'Wrong date' },
  { value: 'wrong-level', words: 'Wrong level' },
  { value: 'duplicate', words: 'Duplicate' },
  { value: 'did-not-happen', words: 'Did not happen' },
];

/** Voids an entry, or corrects when it happened: with everything that this changes later on the path. */
export function EditForm({ kind, entry, path, name }: { kind: string; entry: PathEntry; path: Path; name: string }) {
  const { query } = useAddress();
  const navigate = useNavigate();
  const reference = useReference();
  const { zone } = entry.effective;
  const draftName = `${path.clientId} ${kind} ${entry.entryId}`;
  const drafted = useDraft(draftName, path, wallOf(entry.effective.at, zone));
  const { draft, change, seen, changed } = drafted;
  const voids = kind === 'void';
  // Voided before the form was opened: by another person, or behind a saved link. One’s own void leads back to the client.
  const [wasVoided] = useState(entry.voided !== null);
  const adopted = reference.sites.find(({ code }) => code === entry.facilityId)?.adoptions.at(-1)?.pack;
  const document = useQuery({ ...pack(adopted?.id ?? '', adopted?.version ?? ''), enabled: adopted !== undefined }).data
    ?.document as unknown as PackDocument | undefined;
  const body = voids ? voidBody(entry, draft) : timeBody(entry, draft);
  const url = `/v1/clients/${path.clientId}/entries/${entry.entryId}/${voids ? 'voids' : 'corrections'}`;
  const checked = useCheck(url, body, draft.key);
  const back = `/clients/${path.clientId}${shared(query, { entry: entry.entryId })}`;
  const onDone = () => {
    dropDraft(draftName);
    void navigate(back);
  };
  const { sending, failed, isUnknown, record } = useRecording({
    clientId: path.clientId,
    key: draft.key,
    seen: seen.revision,
    onDone,
  });

  // What is being recorded here comes on the path before the form closes: it is no change of another person.
  const isStale = changed && !isUnknown && !sending;
  if (wasVoided)
    return (
      <Empty>
        This entry was voided already, and nothing more is recorded of it. <Link to={back}>Open it on the path</Link>.
      </Empty>
    );
  return (
    <EditLayout
      title={voids ? 'Void an entry' : 'Correct the time'}
      name={name}
      entry={entry}
      back={back}
      verb={voids ? 'Void this entry' : 'Correct the time'}
      isDisabled={isStale || sending || !body || isRefused(checked)}
      needs={neededBy(isStale, body === null, voids)}
      failed={failed}
      onRecord={() => void record({ url, body })}
      onCancel={() => dropDraft(draftName)}
      side={
        <FormSide
          drafted={{ ...drafted, changed: changed && !sending }}
          checked={checked}
          path={path}
          zone={zone}
          document={document}
        />
      }
    >
      {voids ? (
        <Listed
          caption="Why is it voided?"
          choices={VOID_REASONS}
          value={draft.reason}
          onChange={(value) => change({ reason: value })}
        />
      ) : (
        <When
          label="When did it happen?"
          value={{ date: draft.date, time: draft.time }}
          onChange={(when) => change(when)}
        />
      )}
      {voids && draft.reason === 'wrong-client' && (
        <p>
          Is the right client registered? Then{' '}
          <Link to={`/clients/${path.clientId}/record/wrong-client${shared(query, { entry: entry.entryId })}`}>
            record it for the right client
          </Link>{' '}
          in one step. Void it here only if not.
        </p>
      )}
      <p className="second">
        The entry stays in the record. {voids ? 'It no longer counts.' : 'The old time is shown struck through.'}
      </p>
    </EditLayout>
  );
}

function neededBy(changed: boolean, missing: boolean, voids: boolean): string | null {
  if (changed) return 'Read first what changed while you typed.';
  if (!missing) return null;
  return voids ? 'Choose first why it is voided.' : 'Fill in the date and the time.';
}

const accepted = ({ acceptImpact }: Draft) => acceptImpact && { acceptImpact };

const voidBody = ({ versionId }: PathEntry, draft: Draft) =>
  draft.reason === null ? null : { replaces: versionId, reason: draft.reason, ...accepted(draft) };

const timeBody = ({ versionId, details, effective, facilityId }: PathEntry, draft: Draft) =>
  draft.date === '' || draft.time === ''
    ? null
    : {
        replaces: versionId,
        correction: 'wrong-date',
        entry: {
          ...(details as object),
          when: atZone(draft.date, draft.time, effective.zone),
          facilityId,
          ...accepted(draft),
        },
      };
