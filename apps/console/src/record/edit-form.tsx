import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import { pack } from '../api/queries';
import type { Path, PathEntry } from '../api/types';
import { Icon } from '../design/icons';
import { atZone, wallOf } from '../design/times';
import { useReference } from '../frame/reference';
import { When } from '../frame/time-control';
import { shared, useAddress } from '../frame/viewpoint';
import { happened } from '../path/entries';
import { kindWords } from '../path/words';
import { ChangedSince } from './changed-since';
import { useCheck } from './check';
import { type Draft, dropDraft } from './draft';
import { listOf } from './entry-body';
import { Listed, type PackDocument } from './field-control';
import { NotRecorded } from './not-recorded';
import { seenOf } from './path-seen';
import styles from './record.module.css';
import { useDraft } from './use-draft';
import { useRecording } from './use-recording';
import { ImpactCard, consequencesOf, VerdictCard } from './verdict-card';

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
  const { draft, change, seen, changed } = useDraft(draftName, path, wallOf(entry.effective.at, zone));
  const voids = kind === 'void';
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
  const { sending, failed, record } = useRecording({
    clientId: path.clientId,
    key: draft.key,
    seen: seen.revision,
    onDone,
  });

  return (
    <>
      <div className="frameHeading">
        <Link className="button plain" to={back} aria-label="Back to the client">
          <Icon name="back" />
        </Link>
        <h1>{voids ? 'Void an entry' : 'Correct the time'}</h1>
        <span>
          {name} · {kindWords(entry.kind)}, {happened(entry)}
        </span>
      </div>
      <div className={styles['layout']}>
        <div className="card">
          <div className={styles['part']}>
            {voids ? (
              <Listed
                name="void-reason"
                label="Why is it voided?"
                choices={VOID_REASONS}
                value={draft.reason}
                onChange={(value) => change({ reason: value as string | null })}
              />
            ) : (
              <When
                label="When did it happen?"
                value={{ date: draft.date, time: draft.time }}
                onChange={(when) => change(when)}
              />
            )}
            <p className="second">
              The entry stays in the record. {voids ? 'It no longer counts.' : 'The old time is shown struck through.'}
            </p>
          </div>
          <div className={styles['foot']}>
            <div className={styles['chips']}>
              <Button
                className="button primary"
                isDisabled={changed || sending || !body || isRefused(checked)}
                onPress={() => void record({ url, body })}
              >
                {voids ? 'Void this entry' : 'Correct the time'}
              </Button>
              <Link className="button plain" to={back} onClick={() => dropDraft(draftName)}>
                Cancel
              </Link>
            </div>
            {changed && <p className="second">Read first what changed while you typed.</p>}
            <NotRecorded failed={failed} back={back} />
          </div>
        </div>
        <div className={styles['side']}>
          {changed && (
            <ChangedSince seen={seen} path={path} zone={zone} onRead={() => change({ seen: seenOf(path) })} />
          )}
          <VerdictCard checked={checked} acknowledged={[]} onAcknowledge={() => undefined} />
          <ImpactCard consequences={consequencesOf(checked)} zone={zone}>
            <Listed
              name="acceptImpact"
              label="Reason for accepting these changes"
              choices={listOf(document, 'impact')}
              value={draft.acceptImpact}
              onChange={(value) => change({ acceptImpact: value as string | null })}
            />
          </ImpactCard>
        </div>
      </div>
    </>
  );
}

/** A lost connection keeps nobody from pressing: the press finds out. */
const isRefused = (checked: ReturnType<typeof useCheck>): boolean =>
  checked.state === 'idle' ||
  checked.state === 'checking' ||
  (checked.state === 'rejected' && checked.problem.status !== 0);

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
