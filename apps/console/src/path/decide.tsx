import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { send } from '../api/client';
import { problemOf, useRequestKey } from '../api/request-key';
import type { Path } from '../api/types';
import audit from '../audit/audit.module.css';
import type { Choice } from '../fields/choice';
import { Listed } from '../fields/listed';
import { useRight } from '../frame/rights';
import { useCheck } from '../record/check';
import { listOf, type PackDocument } from '../record/choices';
import { isRefused } from '../record/entry-body';
import { usePack, usePackAt } from '../record/pack-at';
import { checkWords, problemWords } from '../record/screen-words';
import { consequencesOf } from '../record/judged';
import { ImpactCard } from '../record/verdict-card';

type Proposal = Path['proposals'][number];

interface Deciding {
  readonly path: Path;
  readonly proposal: Proposal;
  readonly zone: string;
}

/** What closes a proposal that was not declined. */
const AGREED = 'agreed';

/** Approve, decline with a reason, or withdraw one’s own: a second person decides, never the one who asked. */
export function Decide({ own, ...terms }: Deciding & { own: boolean }) {
  const answers = useRight('answerProposals');
  const withdraws = useRight('withdrawProposals');
  if (own) return withdraws ? <Withdraw {...terms} /> : null;
  return answers ? <Answer {...terms} /> : <p className="second">A director or a UR reviewer decides on this.</p>;
}

const urlOf = ({ path, proposal }: Pick<Deciding, 'path' | 'proposal'>, to: string): string =>
  `/v1/clients/${path.clientId}/proposals/${proposal.proposalId}/${to}`;

/** Sends a decision. Pressed again after a lost answer, it is the same decision. */
function useDecision(terms: Deciding) {
  const client = useQueryClient();
  const { keyFor, settled } = useRequestKey();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: ({ to, body }: { to: 'approval' | 'decline' | 'withdrawal'; body: object }) =>
      send(urlOf(terms, to), body, { key: keyFor({ to, body }) }),
    onSuccess: () => client.invalidateQueries(),
    onSettled: (_answer, failure) => settled(failure),
  });
  return { decide: mutate, isPending, isDone: isSuccess, sentence: error && problemWords(problemOf(error)) };
}

const Said = ({ sentence }: { sentence: string | null }) =>
  sentence && (
    <p role="alert" className="error-text">
      {sentence}
    </p>
  );

function Withdraw(terms: Deciding) {
  const { decide, isPending, sentence } = useDecision(terms);
  return (
    <>
      <div>
        <Button className="button" isDisabled={isPending} onPress={() => decide({ to: 'withdrawal', body: {} })}>
          Withdraw the proposal
        </Button>
      </div>
      <Said sentence={sentence} />
    </>
  );
}

function Answer(terms: Deciding) {
  const { proposal, zone } = terms;
  const { decide, isPending, isDone, sentence } = useDecision(terms);
  const [acceptImpact, setAcceptImpact] = useState<string | null>(null);
  const [key] = useState(() => crypto.randomUUID());
  const [declines, setDeclines] = useState(false);
  const rules = useRules(proposal);
  const body = { ...(acceptImpact && { acceptImpact }) };
  // What is decided is checked no more.
  const checked = useCheck(urlOf(terms, 'approval'), isPending || isDone ? null : body, key);
  const current = checked.state === 'checking' ? checked.last : checked;
  const refusal = current?.state === 'rejected' && current.problem.status !== 0 ? current.problem : null;
  return (
    <>
      <ImpactCard consequences={consequencesOf(checked)} zone={zone}>
        <Listed
          caption="Reason for accepting these changes"
          choices={listOf(rules, 'impact')}
          value={acceptImpact}
          onChange={setAcceptImpact}
        />
      </ImpactCard>
      {refusal && <p className="second">{checkWords(refusal)[0]}</p>}
      <div className={audit['move']}>
        <Button
          className="button primary"
          isDisabled={isPending || isRefused(checked)}
          onPress={() => decide({ to: 'approval', body })}
        >
          Approve
        </Button>
        <Button className="button" aria-expanded={declines} onPress={() => setDeclines(!declines)}>
          Decline…
        </Button>
      </div>
      {declines && (
        <Decline
          choices={listOf(rules, 'proposalClosing').filter(({ value }) => value !== AGREED)}
          isPending={isPending}
          onDecline={(reason) => decide({ to: 'decline', body: { reason } })}
        />
      )}
      <Said sentence={sentence} />
    </>
  );
}

/** The pack that judged the proposal; for an edit, which none judged, the one that its site has adopted. */
function useRules({ ruleCheck, facilityId }: Proposal): PackDocument | undefined {
  const judging = usePack(ruleCheck?.pack);
  const adopted = usePackAt(facilityId);
  return ruleCheck ? judging : adopted;
}

function Decline({
  choices,
  isPending,
  onDecline,
}: {
  choices: readonly Choice[];
  isPending: boolean;
  onDecline: (reason: string) => void;
}) {
  const [reason, setReason] = useState<string | null>(null);
  return (
    <>
      <Listed
        caption="Why is it declined?"
        choices={choices.length > 0 ? choices : WITHOUT_RULES}
        value={reason}
        onChange={setReason}
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

/** A site without rules lists no reasons. */
const WITHOUT_RULES: readonly Choice[] = [
  { value: 'not-indicated', words: 'Not indicated' },
  { value: 'more-information', words: 'More information needed' },
];
