import type { Path, PathEntry } from '../api/types';
import { Tag } from '../design/marks';
import { now } from '../design/now';
import { atZone, moment, msOf, stated } from '../design/times';
import { levelIn } from '../path/ghost';
import { valueWords } from '../path/words';
import { askedIn, choicesOf, type Offered } from './choices';
import type { Draft } from './draft';
import type { Field, Form } from './forms/form';
import { GhostStrip } from './ghost-strip';
import styles from './record.module.css';

interface Compared {
  readonly entry: PathEntry;
  readonly path: Path;
  readonly form: Form;
  /** What the form held when it was opened. */
  readonly was: Partial<Draft>;
  readonly draft: Draft;
  readonly offered: Offered;
}

/** While a correction is typed: the entry as it was, as a ghost, beside the entry as it will be. */
export function WasAndBecomes({ entry, path, form, was, draft, offered }: Compared) {
  const { zone } = entry.effective;
  const at = draft.date === '' ? null : msOf(atZone(draft.date, draft.time || '12:00', zone));
  const level = levelIn(entry.details);
  const rows = [
    ['When', stated(entry.effective), whenWords(entry, draft, at)] as const,
    ...askedIn(form, path).map((field) => {
      const words = (values: Draft['values'] = {}) => answerWords(field, values, offered);
      return [field.label, words(was.values), words(draft.values)] as const;
    }),
    ['Note', noteWords(was.note), draft.note === was.note ? noteWords(was.note) : 'as typed here'] as const,
  ].filter(([, before, after]) => before !== NOTHING || after !== NOTHING);
  return (
    <section className={`card ${styles['ghost']}`} aria-labelledby="was-and-becomes">
      <h3 id="was-and-becomes">As it was, and as it will be</h3>
      {at !== null && (
        <GhostStrip
          entry={entry}
          path={path}
          becomes={{ at, level: level === null ? null : ((draft.values['level'] as string | undefined) ?? level) }}
          until={now()}
        />
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">As it was</th>
            <th scope="col">As it will be</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, before, after]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles['was']}>{before === after ? before : <s>{before}</s>}</td>
              <td>
                {after}{' '}
                {before !== after && (
                  <Tag tone="info" icon="pencil" plain>
                    Changed
                  </Tag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const NOTHING = valueWords(null);
const noteWords = (note: string | undefined): string => (note ? 'as recorded' : NOTHING);

/** The time that is typed; as the entry says its own where neither day nor time was touched. */
function whenWords({ effective }: PathEntry, { date, time }: Draft, at: number | null): string {
  if (at === null) return NOTHING;
  if (time === '') return stated({ ...effective, at, localDate: date, precision: 'day' });
  return moment(at, effective.zone) === moment(effective.at, effective.zone) && effective.precision !== 'day'
    ? stated(effective)
    : stated({ ...effective, at, localDate: date, precision: 'minute' });
}

/** An answer in the words that the form offers for it. */
function answerWords(field: Field, values: Draft['values'], offered: Offered): string {
  const value = values[field.name];
  const choices = choicesOf(field, offered, values['level'] as string | undefined);
  const wordsOf = (one: unknown): string => choices.find((choice) => choice.value === one)?.words ?? valueWords(one);
  return Array.isArray(value) && value.length > 0
    ? value.map(wordsOf).join(', ')
    : value === ''
      ? NOTHING
      : wordsOf(value);
}
