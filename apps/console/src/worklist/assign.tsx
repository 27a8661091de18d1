import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { STAFF_MAX, staffAt } from '../api/worklist-queries';
import type { Me } from '../api/queries';
import type { Obligation } from '../api/types';
import { Listed } from '../fields/listed';
import { Written } from '../fields/written';
import styles from './worklist.module.css';
import { useTask } from './use-task';

/** In characters. */
const NAME_MAX = 200;

/** Takes a task, gives it to somebody who works at its site, or gives it back. */
export function Assign({ row, me, onDone }: { row: Obligation; me: Me; onDone: () => void }) {
  const { mutate, isPending, sentence } = useTask(row, 'assignment', onDone);
  const [chosen, setChosen] = useState<string | null>(null);
  const [text, setText] = useState('');
  const everybody = useQuery(staffAt(row.facilityId, '')).data ?? [];
  const isLong = everybody.length >= STAFF_MAX;
  const staff = useQuery(staffAt(row.facilityId, text.trim())).data ?? [];
  const colleagues = staff.filter(({ staffId }) => staffId !== me.id && staffId !== row.ownerId);
  const give = (ownerId: string | null) => mutate({ ownerId, from: row.ownerId });
  return (
    <section className={styles['act']} aria-label="Owner">
      <div className={styles['buttons']}>
        {row.ownerId !== me.id && (
          <Button className="button primary" isDisabled={isPending} onPress={() => give(me.id)}>
            Take the task
          </Button>
        )}
        {row.ownerId !== null && (
          <Button className="button" isDisabled={isPending} onPress={() => give(null)}>
            Give the task back
          </Button>
        )}
      </div>
      {isLong && <Written caption="Find a colleague by name" max={NAME_MAX} value={text} onChange={setText} />}
      {colleagues.length > 0 && (
        <div className={styles['ask']}>
          <Listed
            caption="Give it to"
            choices={colleagues.map(({ staffId, name, title }) => ({
              value: staffId,
              words: title ? `${name}, ${title}` : name,
            }))}
            value={chosen}
            onChange={(value) => setChosen(value)}
          />
          <Button className="button" isDisabled={isPending || chosen === null} onPress={() => give(chosen)}>
            Give the task
          </Button>
        </div>
      )}
      {sentence && (
        <p role="alert" className="error-text">
          {sentence}
        </p>
      )}
    </section>
  );
}
