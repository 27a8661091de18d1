import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import { type Problem, Rejected, send } from '../api/client';
import { pack } from '../api/queries';
import type { CommandAnswer, Path, PathEntry } from '../api/types';
import { Icon } from '../design/icons';
import { atZone, wallOf } from '../design/times';
import { useReference } from '../frame/reference';
import { When } from '../frame/time-control';
import { shared, useAddress } from '../frame/viewpoint';
import { happened } from '../path/entries';
import { kindWords } from '../path/words';
import { useCheck } from './check';
import { Listed, type PackDocument } from './field-control';
import styles from './record.module.css';
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
  const client = useQueryClient();
  const reference = useReference();
  const [key] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState<string | null>(null);
  const [acceptImpact, setAccept] = useState<string | null>(null);
  const { zone } = entry.effective;
  const [when, setWhen] = useState(() => wallOf(entry.effective.at, zone));
  const [failed, setFailed] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const voids = kind === 'void';
  const adopted = reference.sites.find(({ code }) => code === entry.facilityId)?.adoptions.at(-1)?.pack;
  const document = useQuery({ ...pack(adopted?.id ?? '', adopted?.version ?? ''), enabled: adopted !== undefined }).data
    ?.document as unknown as PackDocument | undefined;

  const accepted = acceptImpact ? { acceptImpact } : {};
  const body = voids
    ? reason && { replaces: entry.versionId, reason, ...accepted }
    : {
        replaces: entry.versionId,
        correction: 'wrong-date',
        entry: {
          ...(entry.details as object),
          when: atZone(when.date, when.time, zone),
          facilityId: entry.facilityId,
          ...accepted,
        },
      };
  const url = `/v1/clients/${path.clientId}/entries/${entry.entryId}/${voids ? 'voids' : 'corrections'}`;
  const checked = useCheck(url, body || null, key);
  const back = `/clients/${path.clientId}${shared(query, { entry: entry.entryId })}`;
  const waits = checked.state !== 'passes';

  const record = async () => {
    setSending(true);
    try {
      await send<CommandAnswer>(url, body, { key });
      await client.invalidateQueries();
      void navigate(back);
    } catch (error) {
      setFailed(error instanceof Rejected ? error.problem : null);
    } finally {
      setSending(false);
    }
  };

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
                value={reason}
                onChange={(value) => setReason(value as string | null)}
              />
            ) : (
              <When label="When did it happen?" value={when} onChange={setWhen} />
            )}
            <p className="second">
              The entry stays in the record. {voids ? 'It no longer counts.' : 'The old time is shown struck through.'}
            </p>
          </div>
          <div className={styles['foot']}>
            <div className={styles['chips']}>
              <Button className="button primary" isDisabled={waits || sending} onPress={() => void record()}>
                {voids ? 'Void this entry' : 'Correct the time'}
              </Button>
              <Link className="button plain" to={back}>
                Cancel
              </Link>
            </div>
            {failed && (
              <p role="alert" className="error-text">
                {failed.detail}
              </p>
            )}
          </div>
        </div>
        <div className={styles['side']}>
          <VerdictCard checked={checked} acknowledged={[]} onAcknowledge={() => undefined} />
          <ImpactCard consequences={consequencesOf(checked)} zone={zone}>
            <Listed
              name="acceptImpact"
              label="Reason for accepting these changes"
              choices={(document?.reasons['impact'] ?? []).map(({ code, name: words }) => ({ value: code, words }))}
              value={acceptImpact}
              onChange={(value) => setAccept(value as string | null)}
            />
          </ImpactCard>
        </div>
      </div>
    </>
  );
}
