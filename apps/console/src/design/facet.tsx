import { type ReactNode, useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { Icon } from './icons';
import styles from './facet.module.css';

const FIRST = 6;

interface FacetValue {
  readonly value: string;
  readonly words: ReactNode;
  /** Left out while it is not known. */
  readonly count: number | undefined;
}

/** A filter of several values, each with how many rows it would list. What is chosen always stays in sight. */
export function Facet({
  title,
  values,
  chosen,
  onChange,
}: {
  title: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? values : values.filter(({ value }, index) => index < FIRST || chosen.includes(value));
  if (values.length === 0) return null;
  return (
    <CheckboxGroup className={styles['facet'] ?? ''} value={[...chosen]} onChange={onChange}>
      <Label className={styles['title'] ?? ''}>{title}</Label>
      {shown.map(({ value, words, count }) => (
        <Tick key={value} value={value}>
          <span className={styles['words']}>{words}</span>
          <span className={styles['count']}>{count}</span>
        </Tick>
      ))}
      {values.length > FIRST && (
        <Button className={`button plain ${styles['more']}`} onPress={() => setAll(!all)}>
          {all ? 'Show fewer' : `${values.length - FIRST} more`}
        </Button>
      )}
    </CheckboxGroup>
  );
}

/** A box to tick, with its words. */
export function Tick({
  children,
  ...rest
}: { children?: ReactNode } & Omit<Parameters<typeof Checkbox>[0], 'children'>) {
  return (
    <Checkbox className={styles['tick'] ?? ''} {...rest}>
      <span className={styles['box']} aria-hidden="true">
        <Icon name="tick" size={12} />
      </span>
      {children}
    </Checkbox>
  );
}
