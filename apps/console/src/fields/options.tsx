import { type ReactNode } from 'react';
import { Checkbox, CheckboxGroup, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { Caption, Fault, faulty, type FieldTerms } from './caption';
import { type Choice, NONE } from './choice';
import styles from './fields.module.css';

type Offering<Value> = FieldTerms & {
  readonly choices: readonly Choice[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** One of a few, all of them in sight. What is optional can be taken back. */
export function OneOf({ choices, value, onChange, ...terms }: Offering<string | null>) {
  const { optional = false } = terms;
  return (
    <RadioGroup
      {...faulty(terms)}
      value={value ?? (optional ? NONE.value : null)}
      onChange={(chosen) => onChange(chosen === NONE.value ? null : chosen)}
    >
      <Caption {...terms} />
      <div className={styles['options']}>
        {[...choices, ...(optional ? [NONE] : [])].map((choice) => (
          <RadioField key={choice.value} value={choice.value} isDisabled={choice.disabled === true}>
            <RadioButton className={styles['option'] ?? ''}>
              <span className={styles['dot']} aria-hidden="true" />
              <Words {...choice} />
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <Fault {...terms} />
    </RadioGroup>
  );
}

/** Several of many, all of them in sight. */
export function SomeOf({ choices, value, onChange, ...terms }: Offering<readonly string[]>) {
  return (
    <CheckboxGroup {...faulty(terms)} value={[...value]} onChange={onChange}>
      <Caption {...terms} />
      <div className={styles['options']}>
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            className={styles['option'] ?? ''}
            value={choice.value}
            isDisabled={choice.disabled === true}
          >
            <span className={styles['box']} aria-hidden="true">
              <Icon name="tick" size={12} />
            </span>
            <Words {...choice} />
          </Checkbox>
        ))}
      </div>
      <Fault {...terms} />
    </CheckboxGroup>
  );
}

const Words = ({ value, words, second, chip }: Choice): ReactNode => (
  <>
    {chip && <LevelChip code={value} />}
    <span>
      {words}
      {second && <span className="second">{second}</span>}
    </span>
  </>
);
