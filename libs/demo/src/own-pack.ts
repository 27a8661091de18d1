/** Days after the site opened from which it runs an opioid treatment program of its own. */
export const OPIOID_TREATMENT_FROM_DAY = 90;

/**
 * The invented provider's own pack for its third site: what the shipped pack says, and an opioid treatment program beside
 * it. A continuum is data: a provider who starts something new writes a few lines and adopts them from a day.
 */
export const OWN_PACK = `
format: 1
id: larkspur-baltimore
version: "1.0.0"
title: Larkspur Baltimore Treatment Center
effectiveFrom: "2013-01-01"
extends: { id: beginnings-treatment, version: "1.0.0" }
review: { state: reviewed, byRole: clinical director }
levels:
  - { code: OTS, offer: [{ offer: here, source: OWN, status: own-choice, inForce: true }] }
programs:
  - code: otp
    name: Opioid treatment program
    level: OTS
    modalities: [in-person]
    populations: [adult]
    sources: [OWN]
    review: { state: not-stated }
`;
