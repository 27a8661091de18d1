import { offerOf } from '../document/levels.js';
import type { FlatPack } from '../document/pack.js';
import { calendarsHold, clocksRun } from './clocks.js';
import type { CheckFault } from './fault.js';

/** Tracks, offers, clocks, gates and dates that cannot mean what they say. */
export function checkSections(pack: FlatPack): readonly CheckFault[] {
  return [
    ...datesExist(pack),
    ...tracksAgree(pack),
    ...offersAreWhole(pack),
    ...calendarsHold(pack),
    ...clocksRun(pack),
    ...gatesConcernSomething(pack),
  ];
}

function datesExist({ effectiveFrom }: FlatPack): readonly CheckFault[] {
  const read = new Date(`${effectiveFrom}T00:00:00Z`);
  if (!Number.isNaN(read.getTime()) && read.toISOString().startsWith(effectiveFrom)) return [];
  return [
    {
      path: ['effectiveFrom'],
      code: 'no-such-date',
      message: `${effectiveFrom} does not exist. Write a day of the calendar.`,
    },
  ];
}

function tracksAgree({ tracks }: FlatPack): readonly CheckFault[] {
  const exclusive = new Set(tracks.flatMap((track) => (track.exclusive ? [track.code] : [])));
  return tracks.flatMap(({ code, besides }, index) =>
    besides.flatMap((other, position): readonly CheckFault[] =>
      exclusive.has(code) || exclusive.has(other) || other === code
        ? [
            {
              path: ['tracks', index, 'besides', position],
              code: 'contradictory-tracks',
              message: `"${code}" and "${other}" cannot run side by side: ${other === code ? 'a track is held by one placement at a time' : 'one of them is exclusive'}. Remove it from besides, or set exclusive: false.`,
            },
          ]
        : [],
    ),
  );
}

function offersAreWhole({ levels, programs }: FlatPack): readonly CheckFault[] {
  const elsewhere = new Set(levels.filter((level) => offerOf(level).offer !== 'here').map(({ code }) => code));
  return [
    ...levels.flatMap(({ code, offer }, index) =>
      offer.flatMap(({ offer: answer, referTo }, position): readonly CheckFault[] =>
        (answer === 'referred-out') === (referTo !== null)
          ? []
          : [
              {
                path: ['levels', index, 'offer', position],
                code: referTo === null ? 'refer-to-missing' : 'refer-to-idle',
                message:
                  referTo === null
                    ? `Level "${code}" is referred out. Say where to in referTo.`
                    : `Level "${code}" is not referred out by this claim. Remove referTo, or set offer: referred-out.`,
              },
            ],
      ),
    ),
    ...programs.flatMap(({ code, level }, index): readonly CheckFault[] =>
      elsewhere.has(level)
        ? [
            {
              path: ['programs', index, 'level'],
              code: 'program-not-offered',
              message: `Program "${code}" is at level "${level}", which is not offered here. Offer the level, or remove the program.`,
            },
          ]
        : [],
    ),
    ...programs.flatMap(({ windows }, index) =>
      windows.flatMap(({ from, to }, position): readonly CheckFault[] =>
        from !== null && to !== null && from >= to
          ? [
              {
                path: ['programs', index, 'windows', position, 'to'],
                code: 'range-reversed',
                message: `The session ends (${to}) before it starts (${from}). Correct the times.`,
              },
            ]
          : [],
      ),
    ),
  ];
}

function gatesConcernSomething({ gates, levels }: FlatPack): readonly CheckFault[] {
  return gates.flatMap(({ id, appliesTo: { levels: chosen, settings } }, index): readonly CheckFault[] => {
    const named = levels.filter(({ code }) => chosen === 'any' || chosen.includes(code));
    const left = named.filter(({ setting }) => settings === null || settings.includes(setting));
    return left.length > 0
      ? []
      : [
          {
            path: ['gates', index, 'appliesTo'],
            code: 'gate-without-moves',
            message: `"${id}" concerns no level: its levels and settings exclude one another. Correct one of them.`,
          },
        ];
  });
}
