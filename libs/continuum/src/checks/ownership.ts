import { isOurs, type Status } from '../document/claim.js';
import type { FlatPack } from '../document/pack.js';
import type { CheckFault, PackPath } from './fault.js';

interface Cited {
  readonly path: PackPath;
  readonly source: string;
  readonly status: Status;
  /** A rule that is ours cites nobody else; a figure or a level may say from whom our reading comes. */
  readonly isRule: boolean;
}

/** What is ours says so: a rule, a clock, an offer or a figure never borrows a source for what it does not say, nor hides that it is ours. */
export function checkOwnership(pack: FlatPack): readonly CheckFault[] {
  const ours = new Set(pack.sources.flatMap(({ id, ours: own }) => (own ? [id] : [])));
  const unopened = new Set(pack.sources.flatMap(({ id, unopened: closed }) => (closed ? [id] : [])));
  return [...citedIn(pack)].flatMap(({ path, source, status, isRule }): readonly CheckFault[] => {
    if (unopened.has(source) && status !== 'unverified') {
      return [
        {
          path,
          code: 'unopened-not-said',
          message: `Nobody has opened "${source}", yet this is called ${status}. Set status: unverified, or name a source that says it.`,
        },
      ];
    }
    if (ours.has(source) && !isOurs(status)) {
      return [
        {
          path,
          code: 'ours-not-said',
          message: `"${source}" is nobody's publication, yet this is called ${status}. Set status: own-choice or proposed, or name the source that says it.`,
        },
      ];
    }
    if (!isRule || !isOurs(status) || ours.has(source)) return [];
    return [
      {
        path,
        code: 'ours-cites-another',
        message: `This is called ${status}, yet cites "${source}". Cite a source that is marked ours, and say in note what "${source}" suggests.`,
      },
    ];
  });
}

function* citedIn({
  moves,
  gates,
  calendars,
  clocks,
  levels,
  programs,
  phases,
  crosswalk,
  acknowledging,
}: FlatPack): Generator<Cited> {
  if (acknowledging) yield { path: ['acknowledging'], ...acknowledging, isRule: true };
  for (const [index, rule] of moves.entries()) yield { path: ['moves', index], ...rule, isRule: true };
  for (const [index, gate] of gates.entries()) yield { path: ['gates', index], ...gate, isRule: true };
  for (const [index, calendar] of calendars.entries()) yield { path: ['calendars', index], ...calendar, isRule: true };
  for (const [index, clock] of clocks.entries()) {
    yield { path: ['clocks', index], ...clock, isRule: true };
    for (const [line, { source, status }] of (clock.due.unit === 'hours' ? [] : clock.due.byLevel).entries()) {
      const path = ['clocks', index, 'due', 'byLevel', line];
      yield { path, source: source ?? clock.source, status: status ?? clock.status, isRule: true };
    }
  }
  for (const [index, level] of levels.entries()) {
    yield { path: ['levels', index], ...level, isRule: false };
    yield* claimed(['levels', index, 'offer'], level.offer, true);
    yield* claimed(['levels', index, 'weeklyMinutes'], level.weeklyMinutes, false);
    yield* claimed(['levels', index, 'duration'], level.duration, false);
  }
  for (const [index, line] of crosswalk.entries()) yield { path: ['crosswalk', index], ...line, isRule: false };
  for (const [index, phase] of phases.entries()) yield* inFigures(['phases', index], phase);
  for (const [index, program] of programs.entries()) yield* inFigures(['programs', index], program);
}

type Grounded = Pick<Cited, 'source' | 'status'>;

function* claimed(path: PackPath, claims: readonly Grounded[], isRule: boolean): Generator<Cited> {
  for (const [index, { source, status }] of claims.entries()) yield { path: [...path, index], source, status, isRule };
}

/** Every list of claims of a program or a phase. */
function* inFigures(path: PackPath, item: object): Generator<Cited> {
  for (const [figure, value] of Object.entries(item) as readonly [string, unknown][]) {
    if (Array.isArray(value) && value.every(isGrounded)) yield* claimed([...path, figure], value, false);
  }
}

const isGrounded = (value: unknown): value is Grounded =>
  typeof value === 'object' && value !== null && 'source' in value && 'status' in value && 'inForce' in value;
