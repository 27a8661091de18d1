import { defineProblem } from './problems.js';

/** The short notice that goes with what is disclosed. Source: 42 CFR 2.32(a)(2), as of April 16, 2024. */
export const DISCLOSURE_NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';

/** Nothing is disclosed that is not written down first. */
export const disclosureNotRecorded = defineProblem({
  code: 'disclosure-not-recorded',
  kind: 'unavailable',
  sentence:
    'The disclosure could not be recorded, so no data was sent. Try again in a minute. If it fails again, ask the operator to run throughline doctor.',
});
