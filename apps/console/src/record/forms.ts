import type { Form } from './forms/form';
import { PLACEMENT_FORMS } from './forms/placement-forms';
import { STAY_FORMS } from './forms/stay-forms';
import { INTAKE_FORMS } from './forms/intake-forms';
import { PAYER_FORMS } from './forms/payer-forms';
import { LIFE_FORMS } from './forms/life-forms';
import { AFTERCARE_FORMS } from './forms/aftercare-forms';

/** In the order in which a day meets them. Every field asks what the route of its name takes. */
export const FORMS: readonly Form[] = [
  ...PLACEMENT_FORMS,
  ...STAY_FORMS,
  ...INTAKE_FORMS,
  ...PAYER_FORMS,
  ...LIFE_FORMS,
  ...AFTERCARE_FORMS,
];

/** The form that meets a task of this clock, if one does. */
const BY_CLOCK: Readonly<Record<string, string>> = {
  'continued-stay-review': 'continued-stay-review',
  'assessment-expiry': 'assessment',
  'assessment-review': 'sign-off',
  'non-conforming-move': 'sign-off',
  'population-review': 'sign-off',
  'aftercare-plan': 'aftercare-plan',
  'authorization-end': 'authorization',
  'leave-limit': 'leave-end',
  'referral-return': 'referral-return',
  'follow-up-7-days': 'aftercare-contact',
  'follow-up-30-days': 'aftercare-contact',
  'first-aftercare-contact': 'aftercare-contact',
  'aftercare-contact': 'aftercare-contact',
  'first-contact-to-start': 'admission',
  'first-contact-to-assessment': 'assessment',
};

export const formById = (id: string | undefined): Form | undefined => FORMS.find((each) => each.id === id);
export const formFor = (clockId: string): Form | undefined => formById(BY_CLOCK[clockId]);
