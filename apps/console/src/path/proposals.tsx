import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Rejected, send } from '../api/client';
import type { Me } from '../api/queries';
import type { Path } from '../api/types';
import audit from '../audit/audit.module.css';
import { useStaffNames } from '../audit/dossier';
import { SeverityMark, Tag } from '../design/marks';
import { momentAlone, withDates } from '../design/times';
import { kindWords } from './words';

/** What waits for a decision on this path. Nobody decides on their own proposal. */
export function Proposals({ path, me, zone, canAct }: { path: Path; me: Me; zone: string; canAct: boolean }) {
  const waiting = path.proposals.filter(({ state }) => state === 'waiting');
  const staff = useStaffNames(waiting.map(({ by }) => by.id));
  if (waiting.length === 0) return null;
  return (
    <section className="card" aria-label="Waiting for a decision">
      {waiting.map((proposal) => (
        <div key={proposal.proposalId} className={audit['part']}>
          <div className={audit['move']}>
            <Tag tone="info" icon="hourglass">
              Waiting for approval
            </Tag>
            <strong>
              {editWords(proposal.edit)}
              {kindWords(proposal.kind)}
            </strong>
            <span className="second">
              asked by {staff(proposal.by.id)}, {momentAlone(proposal.proposedAt, zone)}
            </span>
          </div>
          {(proposal.ruleCheck?.findings ?? []).map((finding) => (
            <p key={finding.ruleId}>
              <SeverityMark severity={finding.severity} /> {withDates(finding.observed)}
            </p>
          ))}
          {canAct && <Decide path={path} proposalId={proposal.proposalId} own={proposal.by.id === me.id} />}
        </div>
      ))}
    </section>
  );
}

const EDIT_WORDS = { record: 'Late entry: ', correct: 'Correct: ', void: 'Void: ', reinstate: 'Reinstate: ' } as const;
const editWords = (edit: Path['proposals'][number]['edit']): string => (edit ? EDIT_WORDS[edit.do] : '');

type Decision = 'approval' | 'decline' | 'withdrawal' | 'accepting';

function Decide({ path, proposalId, own }: { path: Path; proposalId: string; own: boolean }) {
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const { mutate, isPending, error } = useMutation({
    mutationFn: (what: Decision) =>
      send(
        `/v1/clients/${path.clientId}/proposals/${proposalId}/${what === 'accepting' ? 'approval' : what}`,
        what === 'decline'
          ? { reason: 'not-indicated' }
          : what === 'accepting'
            ? { acceptImpact: 'late-information' }
            : {},
        { key: `${key}-${what}` },
      ),
    onSuccess: () => client.invalidateQueries(),
  });
  const problem = error instanceof Rejected ? error.problem : null;
  const later =
    problem?.code === 'impact-not-accepted' ? ((problem['impact'] as readonly unknown[]) ?? []).length : null;
  return (
    <>
      <div className={audit['move']}>
        {own ? (
          <Button className="button" isDisabled={isPending} onPress={() => mutate('withdrawal')}>
            Withdraw the proposal
          </Button>
        ) : (
          <>
            <Button className="button primary" isDisabled={isPending} onPress={() => mutate('approval')}>
              Approve
            </Button>
            <Button className="button" isDisabled={isPending} onPress={() => mutate('decline')}>
              Decline: not indicated
            </Button>
            {later !== null && (
              <Button className="button" isDisabled={isPending} onPress={() => mutate('accepting')}>
                {later === 0
                  ? 'Approve, and accept that a past census day changes'
                  : `Approve, and accept that ${later} later entries read differently`}
              </Button>
            )}
          </>
        )}
      </div>
      {error && (
        <p role="alert" className="error-text">
          {problem ? withDates(problem.detail) : 'The decision could not be recorded. Try again.'}
        </p>
      )}
    </>
  );
}
