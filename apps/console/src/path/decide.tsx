import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Rejected, send } from '../api/client';
import { pack } from '../api/queries';
import type { Path } from '../api/types';
import audit from '../audit/audit.module.css';
import { withDates } from '../design/times';
import { listOf, type PackDocument } from '../record/choices';
import type { Choice } from '../fields/choice';
import { Listed } from '../fields/listed';

type Proposal = Path['proposals'][number];

/** What closes a proposal that was not declined. */
const AGREED = 'agreed';

/** Approve, decline with a reason, or withdraw one’s own: a second person decides, never the one who asked. */
export function Decide({ path, proposal, own }: { path: Path; proposal: Proposal; own: boolean }) {
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [declines, setDeclines] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ to, ...body }: { to: 'approval' | 'decline' | 'withdrawal' } & Record<string, string>) =>
      send(`/v1/clients/${path.clientId}/proposals/${proposal.proposalId}/${to}`, body, {
        key: `${key}-${to}${body['acceptImpact'] ? '-accepting' : ''}`,
      }),
    onSuccess: () => client.invalidateQueries(),
  });
  const problem = error instanceof Rejected ? error.problem : null;
  const later =
    problem?.code === 'impact-not-accepted' ? ((problem['impact'] as readonly unknown[]) ?? []).length : null;
  return (
    <>
      <div className={audit['move']}>
        {own ? (
          <Button className="button" isDisabled={isPending} onPress={() => mutate({ to: 'withdrawal' })}>
            Withdraw the proposal
          </Button>
        ) : (
          <>
            <Button className="button primary" isDisabled={isPending} onPress={() => mutate({ to: 'approval' })}>
              Approve
            </Button>
            <Button className="button" aria-expanded={declines} onPress={() => setDeclines(!declines)}>
              Decline…
            </Button>
            {later !== null && (
              <Button
                className="button"
                isDisabled={isPending}
                onPress={() => mutate({ to: 'approval', acceptImpact: 'late-information' })}
              >
                {later === 0
                  ? 'Approve, and accept that a past census day changes'
                  : `Approve, and accept that ${later} later entries read differently`}
              </Button>
            )}
          </>
        )}
      </div>
      {declines && (
        <Decline proposal={proposal} isPending={isPending} onDecline={(reason) => mutate({ to: 'decline', reason })} />
      )}
      {error && (
        <p role="alert" className="error-text">
          {problem ? withDates(problem.detail) : 'The decision could not be recorded. Try again.'}
        </p>
      )}
    </>
  );
}

function Decline({
  proposal: { ruleCheck },
  isPending,
  onDecline,
}: {
  proposal: Proposal;
  isPending: boolean;
  onDecline: (reason: string) => void;
}) {
  const [reason, setReason] = useState<string | null>(null);
  const rules = useQuery({
    ...pack(ruleCheck?.pack.id ?? '', ruleCheck?.pack.version ?? ''),
    enabled: ruleCheck !== null && ruleCheck !== undefined,
  });
  const choices = listOf(rules.data?.document as unknown as PackDocument | undefined, 'proposalClosing').filter(
    ({ value }) => value !== AGREED,
  );
  return (
    <>
      <Listed
        caption="Why is it declined?"
        choices={choices.length > 0 ? choices : WITHOUT_RULES}
        value={reason}
        onChange={(value) => setReason(value)}
      />
      <div>
        <Button
          className="button"
          isDisabled={isPending || reason === null}
          onPress={() => reason !== null && onDecline(reason)}
        >
          Decline the proposal
        </Button>
      </div>
    </>
  );
}

/** An edit that no rule checks names no pack. */
const WITHOUT_RULES: readonly Choice[] = [
  { value: 'not-indicated', words: 'Not indicated' },
  { value: 'more-information', words: 'More information needed' },
];
