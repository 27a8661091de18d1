import type { PathEntry } from '../api/types';
import type { Form } from './forms/form';
import { PLACEMENT_FORMS } from './forms/placement-forms';
import { STAY_FORMS } from './forms/stay-forms';
import { INTAKE_FORMS } from './forms/intake-forms';
import { PAYER_FORMS } from './forms/payer-forms';
import { LIFE_FORMS } from './forms/life-forms';
import { AFTERCARE_FORMS } from './forms/aftercare-forms';
import { formIdOf } from './recorded-by';

/** In the order in which a day meets them. Every field asks what the route of its name takes. */
export const FORMS: readonly Form[] = [
  ...PLACEMENT_FORMS,
  ...STAY_FORMS,
  ...INTAKE_FORMS,
  ...PAYER_FORMS,
  ...LIFE_FORMS,
  ...AFTERCARE_FORMS,
];

export const formById = (id: string | undefined): Form | undefined => FORMS.find((each) => each.id === id);
/** The form that records a kind of entry. */
export const formFor = (kind: PathEntry['kind']): Form | undefined => formById(formIdOf(kind));
