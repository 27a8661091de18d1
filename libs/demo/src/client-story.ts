import { addDays, type Effective, type LocalDate } from '@throughline/kernel';
import { momentAt } from './calendar.js';
import type { SiteProgram, Site } from './provider.js';
import type { Random } from './random.js';
import type { StaffMember } from './staff.js';
import type { Act, FactsOf, RecordAct, StayNamed, Step } from './step.js';
import { typedAfter } from './typing.js';

const MINUTE_MS = 60_000;

interface Telling {
  /** Who types it in; the client's therapist when left out. */
  readonly by?: StaffMember;
  readonly label?: string;
  readonly narrative?: string;
  /** UTC ms; worked out from the time of the fact when left out. */
  readonly typedAt?: number;
  /** Typed in after things that happened later: a late entry in the middle of the path. */
  readonly outOfOrder?: boolean;
  /** The site that it concerns; the client's own when left out. */
  readonly at?: Site;
}

/** One client's history as it is told: what happens, who types it in, and when. */
export class ClientStory {
  readonly steps: Step[] = [];
  therapist: StaffMember;
  /** Programs beside treatment, by track, with the day on which they end. */
  readonly besides = new Map<string, LocalDate>();
  #count = 0;
  #lastTyped = 0;

  constructor(
    readonly random: Random,
    public site: Site,
    /** The day on which the demo ends: what is told of it and later is not typed in. */
    readonly lastDay: LocalDate,
  ) {
    this.therapist = random.pick(site.staff.therapists);
  }

  newLabel(what: string): string {
    this.#count += 1;
    return `${what} ${this.#count}`;
  }

  at(date: LocalDate, hour: number, spreadMinutes = 50): Effective {
    return momentAt(this.site.zone, date, Math.round(hour * 60) + this.random.whole(0, spreadMinutes));
  }

  /** Minutes after another moment. */
  soonAfter({ at }: Effective, least: number, most: number): Effective {
    return momentOf(this.site.zone, at + this.random.whole(least, most) * MINUTE_MS);
  }

  /** Things are typed in one after the other, as they are told, unless the telling says otherwise. */
  enter(
    act: Act,
    effective: Effective | null,
    { by = this.therapist, label, narrative, typedAt, outOfOrder = false, at = this.site }: Telling = {},
  ): void {
    const meant =
      typedAt ??
      (effective ? typedAfter(effective, this.random) : this.#lastTyped + this.random.whole(2, 30) * MINUTE_MS);
    const afterIt = Math.max(meant, (effective?.at ?? 0) + MINUTE_MS);
    const typed = outOfOrder ? afterIt : Math.max(afterIt, this.#lastTyped + this.random.whole(1, 4) * MINUTE_MS);
    if (!outOfOrder) this.#lastTyped = typed;
    this.steps.push({
      typedAt: typed,
      by,
      siteCode: at.code,
      effective,
      act,
      label: label ?? null,
      narrative: narrative ?? null,
    });
  }

  /** Records one fact. `about` is the label of the entry that it is about. */
  fact<Kind extends RecordAct['kind']>(
    kind: Kind,
    effective: Effective,
    of: {
      readonly facts: FactsOf<Kind>;
      readonly stay?: StayNamed;
      readonly about?: string;
      readonly reason?: string;
      readonly fulfills?: string;
    },
    telling: Telling = {},
  ): void {
    this.enter({ do: 'record', kind, stay: null, ...of } as unknown as RecordAct, effective, telling);
  }

  /** When the last thing so far was typed in; UTC ms. */
  get lastTyped(): number {
    return this.#lastTyped;
  }

  /** The client goes on at another site of the provider. */
  moveTo(site: Site): void {
    this.site = site;
    this.therapist = this.random.pick(site.staff.therapists);
  }
}

/** An instant as the clocks of a zone show it. */
export function momentOf(zone: string, at: number): Effective {
  const nearby = momentAt(zone, new Date(at).toISOString().slice(0, 10) as LocalDate, 12 * 60);
  const local = new Date(at + nearby.offsetMinutes * MINUTE_MS);
  return momentAt(zone, local.toISOString().slice(0, 10), local.getUTCHours() * 60 + local.getUTCMinutes());
}

/** A stay in one program, from its first day to the day it is over. */
export interface Stage {
  readonly program: SiteProgram;
  readonly from: Effective;
  readonly until: LocalDate;
}

export const daysInto = (stage: Stage, days: number): LocalDate => addDays(stage.from.localDate, days);
