import { compileClocks } from './clocks/compile-clocks.js';
import type { Level } from './document/levels.js';
import type { FlatPack } from './document/pack.js';
import { compileJudge } from './judging/judge.js';
import { compileRemedies } from './judging/remedies.js';
import { levelsAuthorized } from './levels-authorized.js';
import { phasesOf } from './phases-of.js';
import type { Direction, RulePack } from './rule-pack.js';

/** Makes a flattened pack ready for judging. `sha256` is the hash of the document's canonical JSON; it is not checked here. */
export function compilePack(document: FlatPack, sha256: string): RulePack {
  const levels = byCode(document.levels);
  const programs = byCode(document.programs);
  const tracks = new Set([...document.tracks.map(({ code }) => code), ...document.levels.map(({ track }) => track)]);
  const codes = new Map(Object.entries(document.reasons).map(([list, reasons]) => [list, byCode(reasons)]));
  const pack: RulePack = {
    ref: { id: document.id, version: document.version, sha256 },
    document,
    levels: document.levels,
    level: (code) => levels.get(code),
    programs: document.programs,
    program: (code) => programs.get(code),
    reasons: (list) => document.reasons[list],
    hasReason: (list, code) => codes.get(list)?.has(code) === true,
    direction: (from, to) => directionOf(levels.get(from), levels.get(to)),
    hasTrack: (code) => tracks.has(code),
    tracksMayRunBeside: tracksOf(document),
    crosswalk: crosswalkOf(document),
    phases: phasesOf(document),
    levelsAuthorized: levelsAuthorized(document),
    judgesStatement: (kind) => document.gates.some(({ appliesTo: { kinds } }) => kinds.includes(kind)),
    judge: compileJudge(document, () => pack),
    remedies: compileRemedies(document),
    urgentReviewHours: document.acknowledging?.reviewHours ?? null,
    openClocks: compileClocks(document),
  };
  return pack;
}

const byCode = <Item extends { readonly code: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.code, item]));

function directionOf(from: Level | undefined, to: Level | undefined): Direction {
  if (!from || !to || from.rank === to.rank) return 'lateral';
  return to.rank > from.rank ? 'up' : 'down';
}

/** Either track may name the other; a track that nobody has described runs beside nothing. */
function tracksOf({ tracks }: FlatPack): RulePack['tracksMayRunBeside'] {
  const pairs = new Set(
    tracks.flatMap(({ code, besides }) => besides.flatMap((other) => [`${code} ${other}`, `${other} ${code}`])),
  );
  return (one, other) => pairs.has(`${one} ${other}`);
}

function crosswalkOf({ levels, crosswalk }: FlatPack): RulePack['crosswalk'] {
  const lines = new Map<string, readonly string[]>();
  for (const line of crosswalk) if (line.inForce) lines.set(`${line.system} ${line.code}`, line.to);
  for (const { system, code } of levels) lines.set(`${system} ${code}`, [code]);
  return (system, level) => lines.get(`${system} ${level}`) ?? [];
}
