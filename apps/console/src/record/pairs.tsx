import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../design/icons';
import type { Choice } from '../fields/choice';
import { Listed } from '../fields/listed';
import { Written } from '../fields/written';
import type { PairPart } from './forms/form';
import { type PairRow, rowsOf } from './pair-rows';
import styles from './record.module.css';

const TEXT_MAX = 64;

interface PairsTerms {
  readonly caption: string;
  readonly optional: boolean;
  readonly error: string | null;
  readonly pair: readonly [PairPart, PairPart];
  /** What each of the two may be; nothing for what is typed. */
  readonly choices: readonly [readonly Choice[], readonly Choice[]];
  readonly value: unknown;
  readonly onChange: (rows: readonly PairRow[]) => void;
}

/** As many rows as one needs, each with two answers that belong together. */
export function Pairs({ caption, optional, error, pair, choices, value, onChange }: PairsTerms) {
  const rows = rowsOf(value);
  const [added, setAdded] = useState(false);
  const heading = useId();
  const list = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!added) return;
    list.current?.querySelector<HTMLElement>('[data-row]:last-of-type :is(button, input)')?.focus();
    setAdded(false);
  }, [added]);
  const set = (index: number, name: string, answer: string | null) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, [name]: answer } : row)));
  return (
    <div role="group" aria-labelledby={heading} className={styles['pairs']} ref={list}>
      <span id={heading} className="caption">
        {optional ? `${caption} (optional)` : caption}
      </span>
      {rows.map((row, index) => (
        // Rows have no name of their own, and none moves.
        <div key={index} data-row role="group" aria-label={`${caption}, ${index + 1}`} className={styles['pair']}>
          {pair.map((part, side) => (
            <Answer
              key={part.name}
              part={part}
              choices={choices[side] ?? []}
              value={row[part.name] ?? null}
              onChange={(answer) => set(index, part.name, answer)}
            />
          ))}
          <Button
            className="button plain"
            aria-label={`Take out ${index + 1} of ${rows.length}`}
            onPress={() => {
              onChange(rows.filter((_, at) => at !== index));
              add.current?.focus();
            }}
          >
            <Icon name="close" size={14} />
          </Button>
        </div>
      ))}
      <Button
        ref={add}
        className={`button ${styles['add'] ?? ''}`}
        onPress={() => {
          onChange([...rows, {}]);
          setAdded(true);
        }}
      >
        <Icon name="plus" size={14} /> {rows.length === 0 ? 'Add one' : 'Add another'}
      </Button>
      {error && <p className="error-text">{error}</p>}
    </div>
  );
}

interface AnswerTerms {
  readonly part: PairPart;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (answer: string | null) => void;
}

const Answer = ({ part, choices, value, onChange }: AnswerTerms) =>
  part.choices ? (
    <Listed caption={part.label} choices={choices} value={value} onChange={onChange} />
  ) : (
    <Written caption={part.label} max={part.max ?? TEXT_MAX} value={value ?? ''} onChange={onChange} />
  );
