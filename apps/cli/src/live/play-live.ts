import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { mintDemoToken, type RunningService, type ServiceSettings } from '@throughline/api';
import type { Role } from '@throughline/kernel';
import type { CommandContext } from '../command-context.js';
import { SCENES, type Told } from './live-story.js';

const FACILITY = 'DAL';
const EVERY_MS = 1_000;
/** Stories that go on side by side. */
const STORIES = 5;

interface Recorded {
  readonly clientId: string;
  readonly entryId?: string;
}

type Terms = Pick<ServiceSettings, 'dataDirectory' | 'tenant'>;
type Running = Pick<RunningService, 'url'>;

/** Tells invented stories in turn, one entry a second, until it is told to stop. */
export async function playLive(
  service: Running,
  settings: Terms,
  { terminal, stopped }: Pick<CommandContext, 'terminal' | 'stopped'>,
  everyMs = EVERY_MS,
): Promise<void> {
  terminal.out(`Live: an entry a second at ${FACILITY}. Follow them: throughline replay --follow --url ${service.url}`);
  const stories = new Map<number, Story>();
  for (let turn = 0; !stopped.aborted; turn += 1) {
    const index = turn % STORIES;
    const story = stories.get(index) ?? new Story(service, settings);
    const refused = await story.next(stopped).catch(() => (stopped.aborted ? null : 'no answer'));
    if (refused !== null) terminal.note(`throughline: A story ended before its time (${refused}).`);
    if (story.isOver || refused !== null) stories.delete(index);
    else stories.set(index, story);
    await pause(everyMs, undefined, { signal: stopped }).catch(() => undefined);
  }
}

/** One client, entry by entry. */
class Story {
  #told: Told | null = null;
  #scene = 0;

  constructor(
    private readonly service: Running,
    private readonly settings: Terms,
  ) {}

  get isOver(): boolean {
    return this.#scene === SCENES.length;
  }

  /** Records the next entry; answers the code of what the service refused it with, else null. */
  async next(signal: AbortSignal): Promise<string | null> {
    if (this.#told === null) {
      const fields = { facilityId: FACILITY, anonymous: true };
      return this.#send({ path: '/v1/clients', role: 'front-desk', fields, signal }, ({ clientId }) => {
        this.#told = { clientId, entryIds: {} };
      });
    }
    const scene = SCENES[this.#scene];
    if (!scene) return null;
    const { clientId, entryIds } = this.#told;
    const site = scene.route === 'level-changes' ? {} : { facilityId: FACILITY };
    const fields = { ...site, when: new Date().toISOString(), ...scene.body(this.#told) };
    const path = `/v1/clients/${clientId}/${scene.route}`;
    return this.#send({ path, role: scene.role, fields, signal }, ({ entryId = '' }) => {
      this.#told = { clientId, entryIds: { ...entryIds, [scene.route]: entryId } };
      this.#scene += 1;
    });
  }

  async #send(command: Command, onRecorded: (recorded: Recorded) => void): Promise<string | null> {
    const { path, role, fields, signal } = command;
    const response = await fetch(`${this.service.url}${path}`, {
      method: 'POST',
      signal,
      headers: {
        Authorization: `Bearer ${await mintDemoToken({ ...this.settings, roles: [role], facilities: 'all' })}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
      },
      body: JSON.stringify(fields),
    });
    const answer = (await response.json()) as Recorded & { readonly code?: string };
    if (!response.ok) return `${path.split('/').at(-1)}: ${answer.code ?? response.status}`;
    onRecorded(answer);
    return null;
  }
}

interface Command {
  readonly path: string;
  readonly role: Role;
  readonly fields: object;
  readonly signal: AbortSignal;
}
