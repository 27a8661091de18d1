import type { CommandRequest } from '@throughline/kernel';
import {
  admit,
  changeLevel,
  type Decided,
  NO_TERMS,
  type Path,
  recordEntry,
  type DecisionContext,
} from '@throughline/care-path';
import type { CarePaths, Decide } from '@throughline/care-path-application';
import { randomUUID } from 'node:crypto';
import { intakeFacts } from './intake-facts.ts';
import { HOUR_MS, momentAt } from './moments.ts';
import { FACILITY } from './provider.ts';

/** From the intake to the last move: an assessment holds for thirty days. */
const DAYS_BACK = 28;
const MOVE_EVERY_MS = 2 * HOUR_MS;

export const CLINICIAN = {
  id: 'c1a1c0de-0000-4000-8000-000000000001',
  kind: 'person' as const,
  roles: ['clinician', 'director'],
};

/** What the bench's clients are asked for, over and over: between day program and intensive outpatient, every move allowed. */
export const levelAfter = (move: number): string => (move % 2 === 0 ? '2.1' : '2.5');
export const momentOfMove = (begin: number, move: number): number => begin + 24 * HOUR_MS + move * MOVE_EVERY_MS;

export const beginOf = (now: number): number => Math.floor(now / HOUR_MS) * HOUR_MS - DAYS_BACK * 24 * HOUR_MS;

export const stepDecision = (begin: number, move: number): Decide =>
  levelDecision(levelAfter(move), momentOfMove(begin, move));

/** A level from an instant on. */
export const levelDecision =
  (level: string, at: number): Decide =>
  (path: Path, context: DecisionContext): Decided =>
    changeLevel(
      {
        ...NO_TERMS,
        effective: momentAt(at),
        placementId: null,
        facilityId: null,
        programId: null,
        level,
        track: null,
        direction: null,
        reason: 'good-progress',
        narrative: null,
      },
      path,
      context,
    );

/** What must be known before a step is judged: who the client is, how they live, what was assessed, where they are. */
export function intakeDecisions(begin: number): readonly Decide[] {
  const facts = intakeFacts(begin).map(
    (entry): Decide =>
      (path, context) =>
        recordEntry({ ...NO_TERMS, entry }, path, context),
  );
  const admission: Decide = (path, context) =>
    admit(
      {
        ...NO_TERMS,
        facilityId: FACILITY,
        programId: null,
        level: '2.5',
        track: null,
        effective: momentAt(begin + 12 * HOUR_MS),
        source: null,
        narrative: null,
      },
      path,
      context,
    );
  return [...facts, admission];
}

export function requestOf(name: string, body: unknown): CommandRequest {
  return {
    name,
    body,
    actor: CLINICIAN,
    facilities: [FACILITY],
    idempotencyKey: randomUUID(),
    correlationId: randomUUID(),
  };
}

/** Registers clients and brings each to their first level. Answers their ids. */
export async function admitClients(writer: CarePaths, count: number, begin: number): Promise<readonly string[]> {
  const decisions = intakeDecisions(begin);
  const clientIds: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { clientId } = await writer.register(requestOf('RegisterClient', { index }), {
      facilityId: FACILITY,
      identity: null,
    });
    clientIds.push(clientId as string);
  }
  await Promise.all(
    clientIds.map(async (clientId) => {
      for (const [step, decide] of decisions.entries())
        await writer.record(clientId, requestOf('Intake', { step }), decide);
    }),
  );
  return clientIds;
}
