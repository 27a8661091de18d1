import { Input, NumberField, TextArea, TextField } from 'react-aria-components';
import { Caption, Fault, faulty, type FieldTerms } from './caption';

type Typed = FieldTerms & {
  readonly value: string;
  /** In characters. */
  readonly max: number;
  readonly onChange: (value: string) => void;
};

/** A few words on one line. */
export function Written({ value, max, onChange, ...terms }: Typed) {
  return (
    <TextField {...faulty(terms)} value={value} onChange={onChange} maxLength={max} autoComplete="off">
      <Caption {...terms} />
      <Input className="input" />
      <Fault {...terms} />
    </TextField>
  );
}

/** A text of several lines. */
export function LongText({ value, max, onChange, ...terms }: Typed) {
  return (
    <TextField {...faulty(terms)} value={value} onChange={onChange} maxLength={max}>
      <Caption {...terms} />
      <TextArea className="input" rows={3} />
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
