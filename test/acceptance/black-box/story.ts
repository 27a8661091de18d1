import { randomUUID } from 'node:crypto';
import type { Path, Recorded } from './answers.js';
import type { Answer, CommandTerms, Problem, Query } from './http.js';
import { local } from './local-time.js';
import type { Role, Running } from './running.js';
import { wholePath } from './whole-path.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * One client's story, told by people with roles, each sentence one command. Times are what the clock on the wall showed
 * (`2044-03-01 09:00`), days where only the day is known, or already written with their offset; the service's clock
 * moves along.
 */
export class Story {
  facility: string;

  private constructor(
    readonly running: Running,
    readonly clientId: string,
    facility: string,
    readonly zone: string,
  ) {
    this.facility = facility;
  }

  /** Someone invented asks at a facility; null for someone who says no name. */
  static async of(
    running: Running,
    facility: string,
    options: { readonly identity?: object | null; readonly zone?: string } = {},
  ): Promise<Story> {
    const { identity = inventedIdentity(), zone = 'America/Chicago' } = options;
    const desk = running.as('front-desk', facility);
    const { status, body, text } = await desk.post<Recorded>('/v1/clients', {
      facilityId: facility,
      ...(identity === null ? { anonymous: true } : { identity }),
    });
    if (status !== 201) throw new Error(`The client was not registered: ${status} ${text}`);
    return new Story(running, body.clientId, facility, zone);
  }

  /** Records what happened; anything but a recorded entry is an error of the story. */
  async record(
    role: Role,
    route: string,
    when: string,
    fields: Fields = {},
    terms: CommandTerms = {},
  ): Promise<Recorded> {
    const { status, body, text } = await this.ask<Recorded>(role, route, when, fields, terms);
    if (status !== 201) throw new Error(`${route} at ${when} was not recorded: ${status} ${text}`);
    return body;
  }

  /** Asks for the same and answers whatever the service says. */
  async ask<Body = Problem>(
    role: Role,
    route: string,
    when: string,
    fields: Fields = {},
    terms: CommandTerms = {},
  ): Promise<Answer<Body>> {
    await this.#reach(when);
    return this.send<Body>(role, route, this.entry(when, fields, route), terms);
  }

  /** A command that is about no time of its own: an approval, a voiding. The clock stays where it is. */
  async send<Body = Problem>(
    role: Role,
    route: string,
    fields: Fields,
    terms: CommandTerms = {},
  ): Promise<Answer<Body>> {
    const caller = this.running.as(role, this.facility);
    return caller.post<Body>(`/v1/clients/${this.clientId}/${route}`, fields, terms);
  }

  /** The body that records an entry, for a proposal or a correction too. */
  entry(when: string, fields: Fields = {}, route = ''): Fields {
    return { ...(route !== 'level-changes' && { facilityId: this.facility }), when: this.written(when), ...fields };
  }

  written(when: string): string {
    return / /.test(when) ? local(when, this.zone) : when;
  }

  /** The path as a director reads it. */
  async path(query: Query = {}): Promise<Path> {
    const director = this.running.as('director');
    const { status, body, text } = await wholePath(director, this.clientId, query);
    if (status !== 200) throw new Error(`The path was not shown: ${status} ${text}`);
    return body;
  }

  async #reach(when: string): Promise<void> {
    const isDay = when.length === 10;
    await this.running.reach(isDay ? `${when}T23:00Z` : this.written(when));
  }
}

let counted = 0;

/** An invented person, different every time. */
export function inventedIdentity(more: Fields = {}): object {
  counted += 1;
  return {
    familyName: `Invented-${counted.toString(36)}`,
    givenNames: 'Robin',
    birthDate: '1990-01-01',
    recordNumbers: [{ system: 'county-hospital', value: `H-${randomUUID().slice(0, 8)}` }],
    ...more,
  };
}

export interface Intake {
  readonly level: string;
  readonly parts?: readonly string[];
  readonly findings?: readonly string[];
  /** Everything that a careful provider does before an admission; leave one out to see what the rule pack says. */
  readonly without?: readonly ('coverage' | 'authorization' | 'review' | 'home' | 'recommendation')[];
}

/** Inquiry, coverage, authorization, home, assessment, its review and the recommendation, on the hour from 08:00 of one day. */
export async function intake(
  story: Story,
  day: string,
  { level, parts = [], findings = [], without = [] }: Intake,
): Promise<void> {
  await story.record('front-desk', 'inquiries', `${day} 08:00`, { source: 'self' });
  if (!without.includes('coverage'))
    await story.record('front-desk', 'coverage-verifications', `${day} 09:00`, { outcome: 'verified' });
  if (!without.includes('authorization'))
    await story.record('utilization-review', 'authorizations', `${day} 09:15`, { state: 'not-required' });
  if (!without.includes('home'))
    await story.record('front-desk', 'living-environments', `${day} 09:30`, {
      place: 'home',
      safe: true,
      substanceFree: true,
    });
  const assessment = await story.record('clinician', 'assessments', `${day} 10:00`, {
    parts,
    findings,
    ratings: [{ dimension: 'D1', rating: '1' }],
  });
  if (!without.includes('review'))
    await story.record('director', 'entry-reviews', `${day} 11:00`, {
      reviews: assessment.entryId,
      outcome: 'accepted',
    });
  if (!without.includes('recommendation'))
    await story.record('clinician', 'recommendations', `${day} 11:30`, { level, assessmentId: assessment.entryId });
}
