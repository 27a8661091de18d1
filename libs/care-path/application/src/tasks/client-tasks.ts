import {
  assignTask,
  handlingOf,
  type SnoozeReason,
  snoozeTask,
  type TaskEvent,
  type TaskHandling,
  taskKey,
  taskNotOpen,
  type Tasks,
  tasksStream,
  taskUnknown,
} from '@throughline/care-path';
import type { Position, Transactor } from '@throughline/event-store';
import type { StaffDirectory, TenantMacs } from '@throughline/identity';
import {
  clientErased,
  type Clock,
  commandIdOf,
  type CommandRequest,
  type FacilityScope,
  Refusal,
  within,
} from '@throughline/kernel';
import type { OrganizationDirectory } from '@throughline/organization';
import { resolveWhen } from '@throughline/time';
import { allRows, obligations, type ObligationRow } from '@throughline/views';
import type { CarePaths } from '../care-paths.js';
import { lastingMacOfRequest } from '../request-macs.js';
import { tasksDefinition } from './tasks-definition.js';
import { taskEvents } from './task-events.js';

export interface ClientTasksParts {
  readonly paths: Pick<CarePaths, 'read'>;
  readonly transactor: Transactor;
  readonly vault: Pick<TenantMacs, 'mac'> & Pick<StaffDirectory, 'staffMember'>;
  readonly clock: Clock;
  readonly directory: OrganizationDirectory;
  readonly tenant: string;
}

/** What a command on a task answers; a repeat answers the same, but for `replayed`. */
export interface TaskAnswer extends TaskHandling {
  readonly clientId: string;
  readonly task: string;
  readonly facilityId: string;
  /** Of the client's tasks, which are a stream beside the path. */
  readonly revision: number | 'none';
  readonly position: Position | null;
  readonly replayed: boolean;
  readonly dryRun: boolean;
  readonly events: readonly { readonly id: string; readonly type: string }[];
}

export interface AssignmentAsked {
  readonly ownerId: string | null;
  readonly from: string | null;
}

export interface SnoozeAsked {
  /** A time with its offset, or a day at the facility: the snooze ends as it begins. Null ends it now. */
  readonly until: string | null;
  readonly reason: SnoozeReason | null;
  readonly pastDue: boolean;
}

export type TaskOpen = Pick<ObligationRow, 'facilityId' | 'ownerRole' | 'warnAt'> & { readonly key: string };

type DecideTask = (row: ObligationRow, tasks: Tasks) => readonly TaskEvent[];

/**
 * Who does what of a client's tasks, and what is snoozed. It is recorded beside the path, so that nobody's `If-Match` of a
 * path goes stale by it. Rejects with the decision's `Refusal`, `client-unknown`, `client-erased`, `task-unknown`,
 * `task-not-open`, `revision-stale`, `idempotency-key-reused`, and what the transactor rejects with.
 */
export class ClientTasks {
  constructor(private readonly parts: ClientTasksParts) {}

  /** What is to be done for a client now, at these facilities. Rejects as `CarePaths.read` does. */
  async open(clientId: string, facilities: FacilityScope): Promise<readonly TaskOpen[]> {
    const path = await this.parts.paths.read(clientId, facilities);
    const now = this.parts.clock.now();
    return allRows(obligations, path)
      .filter(
        ({ state, openedAt, facilityId }) => state === 'open' && openedAt <= now && within(facilities, facilityId),
      )
      .map((row) => ({ ...row, key: taskKey(row) }));
  }

  async assign(clientId: string, key: string, asked: AssignmentAsked, request: CommandRequest): Promise<TaskAnswer> {
    const { ownerId, from } = asked;
    const member = ownerId === null ? null : await this.parts.vault.staffMember(ownerId);
    return this.#record({ clientId, key, request }, (row, tasks) => {
      const worksThere = member?.facilityIds.includes(row.facilityId) ?? false;
      return assignTask({ ownerId, from, worksThere }, row, tasks, request.actor);
    });
  }

  snooze(clientId: string, key: string, asked: SnoozeAsked, request: CommandRequest): Promise<TaskAnswer> {
    const { clock, directory } = this.parts;
    const { until, reason, pastDue } = asked;
    return this.#record({ clientId, key, request }, (row, tasks) => {
      const zone = directory.facility(row.facilityId)?.zone ?? 'UTC';
      const at = until === null ? null : resolveWhen(until, zone, null, '/until').at;
      return snoozeTask({ until: at, reason, pastDue }, row, tasks, { actor: request.actor, now: clock.now() });
    });
  }

  async #record(
    { clientId, key, request }: { readonly clientId: string; readonly key: string; readonly request: CommandRequest },
    decide: DecideTask,
  ): Promise<TaskAnswer> {
    const { transactor, vault, directory, tenant } = this.parts;
    await directory.catchUp();
    const found = await this.#look(clientId, key, request);
    const stream = tasksStream(clientId);
    const commandId = commandIdOf({
      tenant,
      principal: request.actor.id,
      stream,
      key: request.idempotencyKey,
    });
    const bodyMac = await lastingMacOfRequest(vault, clientId, request);
    const result = await transactor.transact(tasksDefinition(stream), {
      commandId,
      bodyMac,
      dryRun: request.dryRun ?? false,
      ...(request.seen !== undefined && request.seen !== null && { seen: request.seen }),
      permit: ({ commands }) => {
        const before = commands.get(commandId);
        if (before && !within(request.facilities, before.facilityId)) throw new Refusal(taskUnknown);
      },
      decide: ({ tasks }) => decide(open(found), tasks),
      // The path may have gone on while this waited for its turn: it is asked again at the last moment.
      seal: async (drafts) => {
        const { facilityId } = open(await this.#look(clientId, key, request));
        if (facilityId !== open(found).facilityId) throw new Refusal(taskNotOpen);
        return taskEvents(drafts, request, { tenant, commandId, bodyMac, facilityId });
      },
    });
    const { position, replayed, dryRun, events, state } = result;
    const recorded = events.length > 0 ? state.commands.get(commandId) : undefined;
    const facilityId = recorded?.facilityId ?? open(found).facilityId;
    const revision = recorded?.revision ?? result.revision;
    return {
      ...{ clientId, task: key, facilityId, revision, position, replayed, dryRun },
      ...(recorded?.handling ?? handlingOf(state.tasks, key, facilityId)),
      events: events.map(({ id, type }) => ({ id, type })),
    };
  }

  /** The task, or why nobody can change it now: a repeat is answered all the same. Rejects as `CarePaths.read` does. */
  async #look(clientId: string, key: string, { facilities }: CommandRequest): Promise<ObligationRow | Refusal> {
    const path = await this.parts.paths.read(clientId, facilities);
    if (path.erased) return new Refusal(clientErased);
    const row = allRows(obligations, path).find((one) => taskKey(one) === key);
    if (!row || !within(facilities, row.facilityId)) return new Refusal(taskUnknown);
    return row.state !== 'open' || row.openedAt > this.parts.clock.now() ? new Refusal(taskNotOpen) : row;
  }
}

function open(found: ObligationRow | Refusal): ObligationRow {
  if (found instanceof Refusal) throw found;
  return found;
}
