import type { Choice } from '../fields/choice';
import { DayField } from '../fields/day-field';
import { Listed } from '../fields/listed';
import { OneOf, SomeOf } from '../fields/options';
import { Counted, Written } from '../fields/written';
import { choicesOf, type Offered, YES_NO } from './choices';
import type { Field } from './forms/form';
import { Pairs } from './pairs';
import { asksForStaff } from './staff-choices';

/** What the API takes of such a text. */
const TEXT_MAX = 64;
/** In characters. */
const NAME_MAX = 200;
/** More choices than these are a list that drops down. */
const RADIOS_MAX = 9;

interface Controlled {
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** One question of a form, and how to find a person where it asks for one of many. */
export function FieldControl(terms: Asked) {
  const { find } = terms.offered.staff;
  if (!find || !asksForStaff(terms.field)) return <Control {...terms} />;
  return (
    <>
      <Written caption="Find a colleague by name" max={NAME_MAX} value={find.text} onChange={find.onFind} />
      <Control {...terms} />
    </>
  );
}

type Asked = Controlled & {
  field: Field;
  offered: Offered;
  chosenLevel: string | undefined;
  /** What the service said of this answer; null while it said nothing. */
  error: string | null;
};

/** Its caption above, what answers it below. */
function Control({ field, offered, chosenLevel, error, value, onChange }: Asked) {
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
  if (field.pair) {
    const [first, second] = field.pair;
    const choices = [choicesOf(first, offered, chosenLevel), choicesOf(second, offered, chosenLevel)] as const;
    if (choices[0].length === 0 && field.optional) return null;
    return <Pairs {...terms} pair={field.pair} choices={choices} value={value} />;
  }
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
