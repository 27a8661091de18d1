import { defineProblem, Refusal } from '@throughline/kernel';

/** Who is still placed at a facility, or in a program, that is to be closed. */
export interface StillPlaced {
  /** How many clients, on leave, out on referral, and in aftercare included. */
  readonly clients: number;
  /** The first of them. */
  readonly clientIds: readonly string[];
}

export const clientsStillPlaced = defineProblem({
  code: 'clients-still-placed',
  kind: 'conflict',
  at: '/clientsRemain',
  sentence:
    'Clients are still placed there: `clients` counts them, and `clientIds` lists the first. Transfer or discharge them first, or send `clientsRemain` as true.',
  details: { clients: 2, clientIds: ['3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02'] },
});

/** Nobody is forgotten at a place that is closed. Null: it was stated that clients may remain. */
export function assertNobodyIsLeft(placed: StillPlaced | null): void {
  if (placed && placed.clients > 0) throw new Refusal(clientsStillPlaced, { details: { ...placed } });
}
