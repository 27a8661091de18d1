import { PAYERS, REVIEW_STATES, POPULATIONS } from '@throughline/continuum';
import { CODES_MAX, PLACEMENT_STATUSES, type OpenPlacement, type Situation } from '@throughline/care-path';
import { component, exactly } from '@throughline/http-kit';
import { z } from 'zod';
import { code, count, flag, id, instant, orNull } from './fields.js';
import { Level, LocalDate, Place } from './stored-shapes.js';
import type { ShownTimes } from './shown-times.js';

const text = z.string();
const texts = z.array(text).max(CODES_MAX);
const yesNoUnknown = z.boolean().nullable();

const Open = component(
  'OpenPlacement',
  'A placement that is open.',
  exactly<ShownTimes<OpenPlacement>>()(
    z.strictObject({
      placementId: id('The placement: one stay on one track.'),
      openedBy: id('The entry that opened it.'),
      place: Place,
      phase: orNull(text, 'Code of the phase; null when none was set.'),
      status: z.enum(PLACEMENT_STATUSES).describe('Where the client is meanwhile.'),
      incoherent: flag('An entry of the path contradicts that it is open.'),
      admittedAt: instant('When it began.'),
      admittedOn: LocalDate.describe('The day there on which it began.'),
      levelSince: LocalDate.describe('At this level since that day.'),
      changedBy: id('The entry that brought it to this place, phase and status.'),
      episode: count('Number of the episode of care.'),
    }),
  ),
);

/** The latest fact of a sort: which entry says so, and when it was so. */
const dated = <Value extends z.ZodType>(value: Value, description: string) =>
  z
    .strictObject({
      entryId: id('The entry that says so.'),
      at: instant('When it was so.'),
      on: LocalDate.describe('That day there.'),
      value,
    })
    .describe(description);
const latest = <Value extends z.ZodType>(value: Value, description: string) =>
  dated(value, description).nullable().describe(`${description} Null when there is none.`);

const authorization = z.strictObject({
  state: code('`requested`, `approved`, `denied`, `not-required` or `ended`.'),
  level: orNull(Level, 'Of this level; null for any.'),
  from: orNull(LocalDate, 'From this day.'),
  lastDay: orNull(LocalDate, 'The last day that it covers.'),
  payer: orNull(z.enum(PAYERS), 'Who pays.'),
});

export const SituationShown = component(
  'Situation',
  'Where a client stands after the last entry shown: what is open, and the latest fact of each sort.',
  exactly<ShownTimes<Situation>>()(
    z.strictObject({
      placements: z.array(Open).describe('What is open. At most one for each admission.'),
      episode: count('Number of the current or latest episode of care; 0 before the first admission.'),
      population: orNull(z.enum(POPULATIONS), 'As an entry states it; null while nobody has said.'),
      populationBy: orNull(z.uuid(), 'The entry that says so.'),
      attributes: z
        .array(z.strictObject({ code: text, value: text }))
        .describe('Other facts that a pack may ask for. At most one for each code.'),
      inquiry: latest(
        z.strictObject({ outcome: orNull(text, 'Null while it is open.'), exclusions: texts }),
        'The latest inquiry.',
      ),
      assessment: latest(
        z.strictObject({
          recommendedLevel: Level.nullable(),
          review: z.enum(REVIEW_STATES),
          reviewedBy: orNull(z.uuid(), 'The review that says so.'),
          findings: texts,
          parts: texts,
        }),
        'The latest assessment.',
      ),
      crisis: latest(
        z.null(),
        'The latest entry that notes an acute crisis, until a later one states that it is over.',
      ),
      death: latest(
        z.strictObject({
          recorded: flag('An entry records the death itself; false for a stay that ended in the death of the client.'),
        }),
        'The entry that says that the client died.',
      ),
      recommendation: latest(z.strictObject({ level: Level }), 'The latest recommendation of a level.'),
      coverages: z
        .array(
          dated(
            z.strictObject({
              outcome: text,
              level: orNull(Level, 'Of this level; null for all.'),
              payer: orNull(z.enum(PAYERS), 'Who pays.'),
            }),
            'What was found of coverage.',
          ),
        )
        .describe(
          'The latest word on the coverage of each level, at most one for each, after the latest on all of them.',
        ),
      authorizations: z
        .array(dated(authorization, 'An authorization.'))
        .describe('The latest word on each level and period. At most one for each authorization entry.'),
      certifications: z
        .array(
          dated(
            z.strictObject({
              level: Level,
              hoursPerWeek: z.int().describe('Care, in hours a week.'),
              from: LocalDate,
              lastDay: LocalDate,
            }),
            'Hours that a physician certified.',
          ),
        )
        .describe('What physicians certified, at most one for each certification, oldest first.'),
      livingEnvironment: latest(
        z.strictObject({ safe: yesNoUnknown, substanceFree: yesNoUnknown }),
        'The latest word on the home.',
      ),
      aftercarePlan: latest(z.null(), 'The latest plan for aftercare.'),
      lastReview: latest(z.strictObject({ outcome: text }), 'The latest continued-stay review.'),
      lastDischarge: latest(
        z.strictObject({ level: Level, disposition: text, placementId: z.uuid() }),
        'The latest discharge.',
      ),
      openReferral: latest(
        z.strictObject({ target: text, placementId: z.uuid().nullable() }),
        'The referral from which the client is not back.',
      ),
    }),
  ),
);
