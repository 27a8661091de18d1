import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { send } from '../api/client';
import { problemOf, useRequestKey } from '../api/request-key';
import type { Path } from '../api/types';
import audit from '../audit/audit.module.css';
import { LevelChip } from '../design/level-chip';
import { Tag } from '../design/marks';
import { dayOrMoment, withDates } from '../design/times';
import { Listed } from '../fields/listed';
import { useReference } from '../frame/reference';
import { useRight } from '../frame/rights';
import { listOf } from '../record/choices';
import { usePackAt } from '../record/pack-at';
import { moveWords } from './words';

type Plan = Path['plans'][number];

/** Moves that are intended and not yet recorded. Nothing counts them as done. */
export function Plans({ path, canAct }: { path: Path; canAct: boolean }) {
  const reference = useReference();
  const plans = path.plans.filter(({ state }) => state === 'planned');
  const mayCancel = useRight('planMoves') && canAct;
  if (plans.length === 0) return null;
  return (
    <section className="card" aria-label="Planned">
      {plans.map((plan) => (
        <div key={plan.planId} className={audit['part']}>
          <div className={audit['move']}>
            <Tag tone="info" icon="calendar">
              Planned
            </Tag>
            <strong>{moveWords(plan.move)}</strong>
            {plan.level && <LevelChip code={plan.level.code} />}
            {plan.programId && reference.program(plan.programId)}
            <span className="second">for {dayOrMoment(plan.expected)}. Record it when it happens.</span>
          </div>
          {mayCancel && <Cancel path={path} plan={plan} />}
        </div>
      ))}
    </section>
  );
}

function Cancel({ path, plan }: { path: Path; plan: Plan }) {
  const client = useQueryClient();
  const { keyFor, settled } = useRequestKey();
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const choices = listOf(usePackAt(plan.facilityId), 'planCancellation');
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: object) =>
      send(`/v1/clients/${path.clientId}/planned-moves/${plan.planId}/cancellation`, body, { key: keyFor(body) }),
    onSuccess: () => client.invalidateQueries(),
    onSettled: (_answer, failure) => settled(failure),
  });
  return (
    <>
      <div>
        <Button className="button" aria-expanded={asks} onPress={() => setAsks(!asks)}>
          Cancel the plan…
        </Button>
      </div>
      {asks && (
        <>
          <Listed caption="Why is it canceled?" choices={choices} value={reason} onChange={setReason} />
          <div>
            <Button
              className="button"
              isDisabled={isPending || reason === null}
              onPress={() => reason !== null && mutate({ reason })}
            >
              Cancel this plan
            </Button>
          </div>
        </>
      )}
      {error && (
        <p role="alert" className="error-text">
          {withDates(problemOf(error).detail)}
        </p>
      )}
    </>
  );
}
