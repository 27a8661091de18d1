import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Obligation } from '../api/types';
import { Tick } from '../design/facet';
import { now } from '../design/now';
import { dueBy, wallOf } from '../design/times';
import { DayField } from '../fields/day-field';
import { Listed } from '../fields/listed';
import { SNOOZED_BECAUSE } from './snooze-words';
import styles from './worklist.module.css';
import { useTask } from './use-task';

const DAY_MS = 86_400_000;
const REASONS = Object.entries(SNOOZED_BECAUSE).map(([value, words]) => ({ value, words }));

/** Snoozes a task until a day begins, for a reason. Past its due time it asks once more. */
export function Snooze({ row, zone, onDone }: { row: Obligation; zone: string; onDone: () => void }) {
  const { mutate, isPending, code, sentence } = useTask(row, 'snooze', onDone);
  const tomorrow = wallOf(now() + DAY_MS, zone).date;
  const [until, setUntil] = useState(tomorrow);
  const [reason, setReason] = useState<string | null>(null);
  const [pastDue, setPastDue] = useState(false);
  const asksAgain = code === 'snooze-past-due';
  return (
    <section className={styles['act']} aria-label="Snooze">
      {row.snoozed && (
        <div>
          <Button className="button" isDisabled={isPending} onPress={() => mutate({ until: null })}>
            End the snooze now
          </Button>
        </div>
      )}
      <div className={styles['ask']}>
        <DayField caption="Snooze until the start of" min={tomorrow} value={until} onChange={setUntil} />
        <Listed caption="Reason" choices={REASONS} value={reason} onChange={(value) => setReason(value)} />
        <Button
          className="button"
          isDisabled={isPending || until === '' || reason === null || (asksAgain && !pastDue)}
          onPress={() => mutate({ until, reason, pastDue })}
        >
          Snooze the task
        </Button>
      </div>
      {asksAgain && (
        <Tick isSelected={pastDue} onChange={setPastDue}>
          Snooze past the due time, {dueBy(row, zone)}; the task becomes overdue meanwhile
        </Tick>
      )}
      {sentence && !asksAgain && (
        <p role="alert" className="error-text">
          {sentence}
        </p>
      )}
    </section>
  );
}
