import { offerOf } from '../document/levels.js';
import type { FlatPack } from '../document/pack.js';
import type { CheckFault } from './fault.js';

/** In a pack of what a site offers: levels of which nothing is said, levels given by no program, exclusions that no assessment can find. */
export function offerNotes({ levels, programs, reasons }: FlatPack): readonly CheckFault[] {
  if (programs.length === 0) return [];
  const delivered = new Set(programs.map(({ level }) => level));
  const assessable = new Set(reasons.assessmentFinding.map(({ code }) => code));
  return [
    ...levels.flatMap((level, index): readonly CheckFault[] => {
      if (level.offer.length === 0) {
        return [
          {
            path: ['levels', index, 'code'],
            code: 'offer-not-stated',
            message: `Nothing says whether level "${level.code}" is given here, so it is taken as given. Add an offer with its source.`,
          },
        ];
      }
      return offerOf(level).offer !== 'here' || delivered.has(level.code)
        ? []
        : [
            {
              path: ['levels', index, 'offer'],
              code: 'offered-without-program',
              message: `Level "${level.code}" is given here, and no program gives it. Describe the program, or say where it is referred to.`,
            },
          ];
    }),
    ...programs.flatMap(({ code, exclusions }, index) =>
      exclusions.flatMap((exclusion, position): readonly CheckFault[] =>
        assessable.has(exclusion)
          ? []
          : [
              {
                path: ['programs', index, 'exclusions', position],
                code: 'exclusion-not-assessable',
                message: `"${exclusion}" keeps a client out of "${code}", and no assessment can record it. Add it to reasons.assessmentFinding.`,
              },
            ],
      ),
    ),
  ];
}
