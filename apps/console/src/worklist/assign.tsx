import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { STAFF_MAX, staffAt } from '../api/worklist-queries';
import type { Me } from '../api/queries';
import type { Obligation } from '../api/types';
import { Labeled } from '../design/labeled';
import { Listed } from '../record/field-control';
import styles from './worklist.module.css';
import { useTask } from './use-task';

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
      {isLong && (
        <Labeled caption="Find a colleague by name">
          {(id) => (
            <input
              id={id}
              className="input"
              maxLength={200}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Labeled>
      )}
      {colleagues.length > 0 && (
        <div className={styles['ask']}>
          <Listed
            label="Give it to"
            choices={colleagues.map(({ staffId, name, title }) => ({
              value: staffId,
              words: title ? `${name}, ${title}` : name,
            }))}
            value={chosen}
            onChange={(value) => setChosen(value as string | null)}
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
