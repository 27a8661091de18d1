import { Labeled, LabeledGroup } from '../design/labeled';
import { LevelChip } from '../design/level-chip';
import { type Choice, choicesOf, type Offered, YES_NO } from './choices';
import type { Field } from './forms/form';
import styles from './record.module.css';

/** What the API takes of such a text. */
const TEXT_MAX = 64;
/** More choices than these are a list that drops down. */
const RADIOS_MAX = 9;

interface Controlled {
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** One question of a form: its caption above, what answers it below. */
export function FieldControl({
  field,
  offered,
  chosenLevel,
  ...control
}: Controlled & { field: Field; offered: Offered; chosenLevel: string | undefined }) {
  const terms = { caption: field.label, optional: field.optional === true };
  if (field.kind === 'date' || field.kind === 'text' || field.kind === 'number')
    return <Labeled {...terms}>{(id) => <Written id={id} kind={field.kind} {...control} />}</Labeled>;
  const choices = field.kind === 'yes-no' ? YES_NO : choicesOf(field, offered, chosenLevel);
  if (choices.length === 0 && field.optional) return null;
  if (field.kind === 'choice' && choices.length > RADIOS_MAX)
    return <Listed label={field.label} choices={choices} {...control} optional={terms.optional} />;
  return (
    <LabeledGroup {...terms}>
      <Options field={field} choices={choices} {...control} />
    </LabeledGroup>
  );
}

function Written({ id, kind, value, onChange }: Controlled & { id: string; kind: string }) {
  const number = kind === 'number';
  return (
    <input
      id={id}
      className="input"
      type={kind}
      autoComplete="off"
      {...(number ? { min: 1 } : { maxLength: TEXT_MAX })}
      value={asText(value)}
      onChange={({ target }) => onChange(target.value === '' ? null : number ? target.valueAsNumber : target.value)}
    />
  );
}

/** One of a few, or several of many. */
function Options({
  field: { name, kind },
  choices,
  value,
  onChange,
}: Controlled & { field: Field; choices: readonly Choice[] }) {
  const several = kind === 'choices';
  const chosen = several ? asList(value) : [asText(value)];
  const choose = (code: string) => {
    if (!several) return onChange(kind === 'yes-no' ? code === 'true' : code);
    return onChange(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]);
  };
  return (
    <div className={styles['options']}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles['option']}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            disabled={choice.disabled === true}
            checked={chosen.includes(choice.value)}
            onChange={() => choose(choice.value)}
          />
          {choice.chip && <LevelChip code={choice.value} />}
          <span>
            {choice.words}
            {choice.second && <span className="second">{choice.second}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

/** One of many, from a list that drops down. */
export function Listed({
  label,
  choices,
  value,
  onChange,
  optional = false,
}: Controlled & { label: string; choices: readonly Choice[]; optional?: boolean }) {
  return (
    <Labeled caption={label} optional={optional}>
      {(id) => (
        <select
          id={id}
          className="input"
          value={asText(value)}
          onChange={({ target }) => onChange(target.value || null)}
        >
          <option value="">{optional ? 'Not recorded' : 'Choose one'}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled === true}>
              {choice.words}
            </option>
          ))}
        </select>
      )}
    </Labeled>
  );
}

const asList = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);
const asText = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value as string | boolean | number);
