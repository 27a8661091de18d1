import type { CompiledPack } from '@throughline/continuum';
import {
  type Actor,
  commandIdOf,
  type Effective,
  eventIdOf,
  LIVE,
  Narrative,
  type Origin,
  type Part,
} from '@throughline/kernel';
import { admit, type Admit } from '../commands/admit.js';
import { changeLevel, type ChangeLevel } from '../commands/change-level.js';
import { registerClient } from '../commands/register-client.js';
import { type AssertedEntry, type EntryTexts, NO_TERMS, NO_TEXTS, type RecordingTerms } from '../draft.js';
import { CARE_PATH_SCHEMAS } from '../events.js';
import { evolve } from '../evolve.js';
import { emptyPath, type Entry, entryOn, type Path, type PathEvent } from '../path.js';
import { type Ages, AGES, populationAt } from '../population.js';
import type { Decided } from '../decided.js';
import { recordEntry } from '../record.js';
import { openPlacement } from '../situation.js';
import type { AdoptedPacks, FacilityFacts, DecisionContext } from '../decision-context.js';
import { inventedPack } from './invented-pack.js';

export const ADA: Actor = { id: 'ada', kind: 'person', roles: ['clinician'] };
export const GRACE: Actor = { id: 'grace', kind: 'person', roles: ['director'] };

/** `2026-03-01T09:00` or `2026-03-01`, read as UTC. */
export function on(when: string): Effective {
  const day = when.length === 10;
  return {
    at: Date.parse(day ? `${when}T00:00Z` : `${when}Z`),
    offsetMinutes: 0,
    zone: 'UTC',
    localDate: when.slice(0, 10),
    precision: day ? 'day' : 'minute',
  };
}

export type Decide = (path: Path, context: DecisionContext) => Decided;

/** A client's path as a test tells it: each step decides against what came before, is recorded, and is folded. */
export class Story {
  path: Path = emptyPath();
  readonly events: PathEvent[] = [];
  now = on('2026-06-01T12:00').at;
  actor: Actor = GRACE;
  /** The client's birth date, as a vault would have it. */
  bornOn: string | null = null;
  ages: Ages = AGES;
  origin: Origin = LIVE;
  readonly packs: readonly CompiledPack[];
  /** What the facilities have adopted: the last pack, unless a story says otherwise. */
  adopted: (query: Parameters<DecisionContext['packsAdopted']>[1]) => AdoptedPacks = () => ({
    inForce: this.packs.at(-1),
    advisory: undefined,
    forUnknownPopulation: false,
  });
  #commands = 0;
  /** Free text by the event that holds it, as a sealer would open it. */
  readonly #texts = new Map<string, EntryTexts>();

  constructor(...packs: CompiledPack[]) {
    this.packs = packs.length > 0 ? packs : [inventedPack()];
    this.decide((path) => registerClient({ facilityId: 'north', keyId: 'key', anonymous: false }, path));
  }

  /** Decides and records; answers what was decided. `key` repeats an earlier command. */
  decide(decide: Decide, key = `command-${(this.#commands += 1)}`): Decided {
    const context = this.context(key);
    const decided = decide(this.path, context);
    for (const [index, draft] of decided.events.entries()) this.#record(context, draft, [index, decided.events.length]);
    return decided;
  }

  /** Only decides, as a dry run does. */
  ask(decide: Decide, key = `asked-${(this.#commands += 1)}`): Decided {
    return decide(this.path, this.context(key));
  }

  record(entry: AssertedEntry, terms: Partial<RecordingTerms> = {}): Entry {
    return this.#entryOf(this.decide((path, context) => recordEntry({ ...NO_TERMS, ...terms, entry }, path, context)));
  }

  admit(when: string, level: string, terms: Partial<Admit> = {}): Entry {
    return this.#entryOf(this.decide((path, context) => admit(admission(when, level, terms), path, context)));
  }

  changeLevel(when: string, level: string, terms: Partial<ChangeLevel> = {}): Entry {
    return this.#entryOf(this.decide((path, context) => changeLevel(levelChange(when, level, terms), path, context)));
  }

  assess(when: string, terms: Partial<RecordingTerms> = {}): Entry {
    return this.record(assessment(when), terms);
  }

  discharge(when: string, terms: Partial<RecordingTerms> & { disposition?: string; placementId?: string } = {}): Entry {
    return this.record(discharge(when, terms.placementId ?? this.placementId, terms.disposition), terms);
  }

  /** The placement that the last admission opened. */
  get placementId(): string {
    const admitted = this.path.entries.findLast(({ body }) => body.kind === 'Admitted')?.body;
    return admitted?.kind === 'Admitted' ? admitted.placementId : '00000000-0000-4000-8000-000000000000';
  }

  get levels(): readonly string[] {
    return this.path.entries.at(-1)?.after.placements.map((open) => open.place.level.code) ?? [];
  }

  entry(entryId: string): Entry {
    return entryOn(this.path, entryId) as Entry;
  }

  isOpen(placementId: string): boolean {
    const last = this.path.entries.at(-1);
    return last !== undefined && openPlacement(last.after, placementId) !== undefined;
  }

  context(key: string): DecisionContext {
    return {
      commandId: commandIdOf({ tenant: 'test', principal: this.actor.id, stream: 'carePath-test', key }),
      nextPart: 0,
      now: this.now,
      actor: this.actor,
      origin: this.origin,
      packsAdopted: (_facilityId, query) => this.adopted(query),
      packBySha: (sha256) => this.packs.find((pack) => pack.ref.sha256 === sha256),
      assertMayEdit: () => undefined,
      textsOf: ({ recording }) => this.#texts.get(recording.versionId) ?? NO_TEXTS,
      populationOn: (day) => (this.bornOn === null ? null : populationAt(this.bornOn, day, this.ages)),
      facility: (code) => FACILITIES.get(code),
      program: (code) => PROGRAMS.find((program) => program.code === code),
      startOfDay: (localDate) => Date.parse(`${localDate}T00:00Z`),
    };
  }

  #entryOf(decided: Decided): Entry {
    return this.entry(decided.entryId as string);
  }

  #record(context: DecisionContext, draft: Decided['events'][number], part: Part): void {
    const data = CARE_PATH_SCHEMAS[draft.type].parse(sealed(draft.data));
    const event = {
      type: draft.type,
      data,
      id: eventIdOf(context.commandId, part[0]),
      revision: this.path.revision + 1,
      recordedAt: this.now,
      metadata: metadataOf(context, part),
    } as PathEvent;
    if ('entry' in draft.data && draft.data.entry) {
      const { entry } = draft.data;
      this.#texts.set(event.id, {
        narrative: entry.narrative,
        reference: 'reference' in entry ? entry.reference : null,
      });
    }
    this.events.push(event);
    this.path = evolve(this.path, structuredClone(event));
  }
}

/** East closed; the others are open for good. */
const FACILITIES: ReadonlyMap<string, FacilityFacts> = new Map([
  ['east', { openFrom: '2020-01-01', openTo: '2026-03-31' }],
]);

const PROGRAMS = [
  {
    code: 'north-iop',
    facilityId: 'north',
    template: null,
    levels: ['2.1', '2.5'],
    window: null,
    modality: null,
    openFrom: '2020-01-01',
    openTo: null,
  },
  {
    code: 'south-iop',
    facilityId: 'south',
    template: null,
    levels: ['2.1'],
    window: null,
    modality: null,
    openFrom: '2020-01-01',
    openTo: '2030-01-01',
  },
];

const metadataOf = ({ commandId, actor, origin }: DecisionContext, part: Part): PathEvent['metadata'] => ({
  tenant: 'test',
  facilityId: 'north',
  actor,
  onBehalfOf: null,
  commandId,
  bodyMac: commandId,
  correlationId: commandId,
  causationId: null,
  traceparent: null,
  origin,
  labels: [],
  part,
});

const sealed = (value: unknown): unknown => {
  if (value instanceof Narrative) return { keyId: 'key', iv: 'iv', box: 'box' };
  if (Array.isArray(value)) return value.map(sealed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sealed(item)]));
};

export const admission = (when: string, level: string, terms: Partial<Admit> = {}): Admit => ({
  ...NO_TERMS,
  facilityId: 'north',
  programId: null,
  level,
  track: null,
  effective: on(when),
  source: null,
  narrative: null,
  ...terms,
});

export const levelChange = (when: string, level: string, terms: Partial<ChangeLevel> = {}): ChangeLevel => ({
  ...NO_TERMS,
  effective: on(when),
  placementId: null,
  facilityId: null,
  programId: null,
  level,
  track: null,
  direction: null,
  narrative: null,
  ...terms,
});

export const assessment = (when: string): AssertedEntry<'AssessmentRecorded'> => ({
  kind: 'AssessmentRecorded',
  effective: on(when),
  facilityId: 'north',
  narrative: null,
  parts: ['clinical-interview'],
  ratings: [{ dimension: 'D1', rating: '2' }],
  findings: [],
  recommendedLevel: { system: 'invented', code: '2.1' },
  crisisOver: false,
});

export const discharge = (
  when: string,
  placementId: string,
  disposition = 'completed',
): AssertedEntry<'Discharged'> => ({
  kind: 'Discharged',
  effective: on(when),
  facilityId: 'north',
  narrative: null,
  placementId,
  disposition,
  planned: true,
  destination: null,
});

export const death = (when: string): AssertedEntry<'DeathRecorded'> => ({
  kind: 'DeathRecorded',
  effective: on(when),
  facilityId: 'north',
  narrative: null,
});

export const aftercarePlan = (when: string): AssertedEntry<'AftercarePlanned'> => ({
  kind: 'AftercarePlanned',
  effective: on(when),
  facilityId: 'north',
  narrative: null,
  placementId: null,
  components: ['alumni-group'],
  firstContactOn: null,
});
