import type { Facility, Program } from '../api/types';
import { LevelChip } from '../design/level-chip';
import type { Field } from './forms';
import styles from './record.module.css';

export interface PackDocument {
  readonly reasons: Readonly<Record<string, readonly { readonly code: string; readonly name: string }[]>>;
  readonly levels: readonly {
    readonly code: string;
    readonly name: string;
    readonly rank: number;
    readonly offer: readonly { readonly offer: string; readonly inForce: boolean }[];
  }[];
  readonly phases: readonly { readonly code: string; readonly name: string }[];
}
interface Offered {
  readonly document: PackDocument | undefined;
  readonly programs: readonly Program[];
  readonly facility: Facility | undefined;
  /** The level held at that moment: it cannot be chosen. */
  readonly held: string | null;
}

interface Choice {
  readonly value: string;
  readonly words: string;
  readonly disabled?: boolean;
  readonly chip?: boolean;
}

export function FieldControl({
  field,
  value,
  onChange,
  offered,
  chosenLevel,
}: {
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
  offered: Offered;
  chosenLevel: string | undefined;
}) {
  const label = field.optional ? `${field.label} (optional)` : field.label;
  if (field.kind === 'date')
    return (
      <div className="field">
        <label htmlFor={field.name}>{label}</label>
        <input
          id={field.name}
          className="input"
          type="date"
          value={(value as string) ?? ''}
          onChange={({ target }) => onChange(target.value || null)}
        />
      </div>
    );
  if (field.kind === 'text')
    return (
      <div className="field">
        <label htmlFor={field.name}>{label}</label>
        <input
          id={field.name}
          className="input"
          type="text"
          maxLength={TEXT_MAX}
          autoComplete="off"
          value={asText(value)}
          onChange={({ target }) => onChange(target.value || null)}
        />
      </div>
    );
  if (field.kind === 'number')
    return (
      <div className="field">
        <label htmlFor={field.name}>{label}</label>
        <input
          id={field.name}
          className="input"
          type="number"
          min={1}
          value={typeof value === 'number' ? value : ''}
          onChange={({ target }) => onChange(target.value === '' ? null : target.valueAsNumber)}
        />
      </div>
    );
  const choices = field.kind === 'yes-no' ? YES_NO : choicesOf(field, offered, chosenLevel);
  if (field.kind === 'choices')
    return <Several name={field.name} label={label} choices={choices} value={value} onChange={onChange} />;
  if (choices.length === 0 && field.optional) return null;
  if (choices.length > 9)
    return (
      <Listed
        name={field.name}
        label={label}
        choices={choices}
        value={value}
        onChange={onChange}
        optional={field.optional === true}
      />
    );
  return (
    <fieldset className="field" style={{ border: 0, padding: 0, margin: 0 }}>
      <legend className="label second">{label}</legend>
      <div className={styles['options']}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles['option']}>
            <input
              type="radio"
              name={field.name}
              disabled={choice.disabled === true}
              checked={asText(value) === choice.value}
              onChange={() => onChange(field.kind === 'yes-no' ? choice.value === 'true' : choice.value)}
            />
            {choice.chip && <LevelChip code={choice.value} />}
            <span>{choice.words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface Control {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

export function Listed({ name, label, choices, value, onChange, optional = false }: Control & { optional?: boolean }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select
        id={name}
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
    </div>
  );
}

function Several({ name, label, choices, value, onChange }: Control) {
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]);
  return (
    <fieldset className="field" style={{ border: 0, padding: 0, margin: 0 }}>
      <legend className="label second">{label}</legend>
      <div className={styles['options']}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles['option']}>
            <input
              type="checkbox"
              name={name}
              checked={chosen.includes(choice.value)}
              onChange={() => toggle(choice.value)}
            />
            <span>{choice.words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What the API takes of such a text. */
const TEXT_MAX = 64;
const YES_NO: readonly Choice[] = [
  { value: 'true', words: 'Yes' },
  { value: 'false', words: 'No' },
];
const asText = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value as string | boolean);

function choicesOf(
  { choices }: Field,
  { document, programs, facility, held }: Offered,
  chosenLevel: string | undefined,
): readonly Choice[] {
  if (!choices) return [];
  if ('words' in choices) return Object.entries(choices.words).map(([value, words]) => ({ value, words }));
  if ('pack' in choices)
    return (document?.reasons[choices.pack] ?? []).map(({ code, name }) => ({ value: code, words: name }));
  if ('phases' in choices) return (document?.phases ?? []).map(({ code, name }) => ({ value: code, words: name }));
  if ('programs' in choices)
    return chosenLevel === undefined
      ? []
      : programs
          .filter(
            (program) =>
              program.facilityId === facility?.code && !program.closedOn && program.levels.includes(chosenLevel),
          )
          .map(({ code, name }) => ({ value: code, words: name }));
  return (document?.levels ?? [])
    .filter(({ offer }) => isHere(offer))
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ code, name }) => ({
      value: code,
      chip: true,
      disabled: code === held,
      words: code === held ? `${name} (current level)` : name,
    }));
}

/** What the pack has in effect about a level at this facility. */
const isHere = (offers: PackDocument['levels'][number]['offer']): boolean =>
  offers.some(({ offer, inForce }) => inForce && offer === 'here');
