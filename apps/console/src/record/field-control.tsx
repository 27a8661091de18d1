import type { Choice } from '../fields/choice';
import { DayField } from '../fields/day-field';
import { Listed } from '../fields/listed';
import { OneOf, SomeOf } from '../fields/options';
import { Counted, Written } from '../fields/written';
import { choicesOf, type Offered, YES_NO } from './choices';
import type { Field } from './forms/form';

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
  error,
  value,
  onChange,
}: Controlled & {
  field: Field;
  offered: Offered;
  chosenLevel: string | undefined;
  /** What the service said of this answer; null while it said nothing. */
  error: string | null;
}) {
  const terms = { caption: field.label, optional: field.optional === true, error, onChange };
  if (field.kind === 'number') return <Counted {...terms} value={(value as number | undefined) ?? null} />;
  if (field.kind === 'date') return <DayField {...terms} value={asText(value)} />;
  if (field.kind === 'text') return <Written {...terms} max={TEXT_MAX} value={asText(value)} />;
  if (field.kind === 'yes-no')
    return (
      <OneOf
        {...terms}
        choices={YES_NO}
        value={asText(value) || null}
        onChange={(chosen) => onChange(chosen === null ? null : chosen === 'true')}
      />
    );
  const choices = choicesOf(field, offered, chosenLevel);
  if (choices.length === 0 && field.optional) return null;
  if (field.kind === 'choices') return <SomeOf {...terms} choices={choices} value={asList(value)} />;
  return <Single {...terms} choices={choices} value={asText(value) || null} />;
}

const Single = (terms: Parameters<typeof OneOf>[0] & { choices: readonly Choice[] }) =>
  terms.choices.length > RADIOS_MAX ? <Listed {...terms} /> : <OneOf {...terms} />;

const asList = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);
const asText = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value as string | boolean | number);
