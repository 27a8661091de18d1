import { component, StatusShown } from '@throughline/http-kit';
import { FLOW_ALIGNMENTS, FLOW_ENDINGS, FLOW_UNITS, STEPS_MAX } from '@throughline/projection';
import { z } from 'zod';
import { FRESHNESS } from './examples.js';
import { code, count, flag, orNull } from './fields.js';

const place = 'A level, `open` for a stay that goes on, or `ended:` and the outcome.';

export const LevelFlowsShown = component(
  'LevelFlows',
  'How stays move from level to level, and how they end.',
  z.strictObject({
    from: code('Start of the window of admissions, as asked for.'),
    to: code('End of the window, as asked for.'),
    by: z.enum(FLOW_UNITS).describe('What a step is: a change of level, or 30 days.'),
    align: z.enum(FLOW_ALIGNMENTS).describe('What the first column is.'),
    endings: z.enum(FLOW_ENDINGS).describe('Whether all endings are one place.'),
    stays: count('Stays that have a place in it.'),
    nodes: z
      .array(z.strictObject({ step: count('Column, from 0.'), place: code(place), stays: count('Stays there.') }))
      .describe(`At most one for each place of each of ${STEPS_MAX} steps. By step, the most stays first.`),
    links: z
      .array(
        z.strictObject({
          step: count('Column that it leaves.'),
          from: code(place),
          to: code(place),
          stays: count('Stays that took it.'),
          medianDays: orNull(z.int().min(0), 'Median of the days before it; null where a step is 30 days.'),
          justified: count('Of these, moves recorded with a reason that the rules asked for.'),
          nonConforming: count('Of these, moves recorded as non-conforming.'),
          folded: flag('Whether fewer stays took it than `foldBelow` asks for.'),
        }),
      )
      .describe('At most one for each pair of places of two steps. By step, the most stays first.'),
    folded: z
      .strictObject({ links: count('Links that are folded.'), stays: count('Stays that took them.') })
      .describe('What `foldBelow` leaves to one sentence. A stay counts once for each such link.'),
    freshness: StatusShown,
  }),
);
export type LevelFlowsAnswer = z.infer<typeof LevelFlowsShown>;

export const LEVEL_FLOWS = {
  from: '2026-01-01',
  to: '2026-03-01',
  by: 'step' as const,
  align: 'admission' as const,
  endings: 'apart' as const,
  stays: 40,
  nodes: [{ step: 0, place: '2.5', stays: 14 }],
  links: [
    { step: 0, from: '2.5', to: '2.1', stays: 11, medianDays: 21, justified: 4, nonConforming: 0, folded: false },
  ],
  folded: { links: 0, stays: 0 },
  freshness: FRESHNESS,
};
