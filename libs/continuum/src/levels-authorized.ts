import type { FlatPack } from './document/pack.js';

const ABOUT_AUTHORIZATION: ReadonlySet<string> = new Set(['authorization-known', 'authorization-approved']);

/** The levels for which a rule of the pack asks for a payer's authorization. A level that no such rule names needs none. */
export function levelsAuthorized({ gates, levels }: FlatPack): ReadonlySet<string> {
  const asking = gates.filter(({ condition }) => ABOUT_AUTHORIZATION.has(condition)).map(({ appliesTo }) => appliesTo);
  const asked = levels.filter(({ code, setting, track }) =>
    asking.some(
      (one) =>
        (one.levels === 'any' || one.levels.includes(code)) &&
        (one.settings === null || one.settings.includes(setting)) &&
        (one.tracks === null || one.tracks.includes(track)),
    ),
  );
  return new Set(asked.map(({ code }) => code));
}
