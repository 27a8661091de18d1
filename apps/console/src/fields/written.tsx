import { Input, NumberField, TextArea, TextField } from 'react-aria-components';
import { Caption, Fault, faulty, type FieldTerms } from './caption';
import { tooLong } from './too-long';

type Typed = FieldTerms & {
  readonly value: string;
  /** In characters. */
  readonly max: number;
  readonly onChange: (value: string) => void;
};

/** A few words on one line. What is pasted is kept whole, and what is too much of it is said: a browser would cut it silently. */
export function Written({ value, max, onChange, ...typed }: Typed) {
  const terms = { ...typed, error: tooLong(value, max) ?? typed.error ?? null };
  return (
    <TextField {...faulty(terms)} value={value} onChange={onChange} autoComplete="off">
      <Caption {...terms} />
      <Input className="input" dir="auto" />
      <Fault {...terms} />
    </TextField>
  );
}

/** A text of several lines. */
export function LongText({ value, max, onChange, ...typed }: Typed) {
  const terms = { ...typed, error: tooLong(value, max) ?? typed.error ?? null };
  return (
    <TextField {...faulty(terms)} value={value} onChange={onChange}>
      <Caption {...terms} />
      <TextArea className="input" rows={3} dir="auto" />
      <Fault {...terms} />
    </TextField>
  );
}

/** A number. It is told with each key, not only when the field is left: a draft loses nothing. */
export function Counted({
  value,
  onChange,
  ...terms
}: FieldTerms & { value: number | null; onChange: (value: number | null) => void }) {
  const tell = (number: number) => onChange(Number.isNaN(number) ? null : number);
  return (
    <NumberField
      {...faulty(terms)}
      {...(value !== null && { defaultValue: value })}
      minValue={1}
      commitBehavior="validate"
      formatOptions={{ useGrouping: false }}
      onChange={tell}
    >
      <Caption {...terms} />
      <Input
        className="input"
        onInput={({ currentTarget }) => tell(currentTarget.value === '' ? Number.NaN : Number(currentTarget.value))}
      />
      <Fault {...terms} />
    </NumberField>
  );
}
