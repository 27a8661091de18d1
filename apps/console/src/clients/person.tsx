import type { Problem } from '../api/client';
import { DayField } from '../fields/day-field';
import { Written } from '../fields/written';
import { faultAt } from '../record/screen-words';
import type { Values } from './use-new-client';

/** In characters, as the API takes it. */
const NAME_MAX = 100;

/** What identifies a person. */
export function Person({
  values,
  problem,
  onChange,
}: {
  values: Values;
  /** Why it was not registered; null while nothing is in the way. */
  problem: Problem | null;
  onChange: (changes: Partial<Values>) => void;
}) {
  // The question whether somebody is known says the name elsewhere than the registration does.
  const errorOf = (field: string) =>
    problem && (faultAt(problem, `/identity/${field}`) ?? faultAt(problem, `/name/${field}`));
  return (
    <>
      <Written
        caption="Family name"
        max={NAME_MAX}
        error={errorOf('familyName')}
        value={values.familyName}
        onChange={(familyName) => onChange({ familyName })}
      />
      <Written
        caption="Given names"
        max={NAME_MAX}
        error={errorOf('givenNames')}
        value={values.givenNames}
        onChange={(givenNames) => onChange({ givenNames })}
      />
      <DayField
        caption="Date of birth"
        optional
        error={errorOf('birthDate') ?? (problem && faultAt(problem, '/birthDate'))}
        value={values.birthDate}
        onChange={(birthDate) => onChange({ birthDate })}
      />
      {values.birthDate === '' && <p className="second">With a date of birth, duplicates are found more reliably.</p>}
    </>
  );
}
