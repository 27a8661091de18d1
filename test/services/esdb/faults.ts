/** What the server does wrong to the next calls; each number counts them down. */
export interface EsdbFaults {
  /** Appends that are neither stored nor answered. */
  silentAppends: number;
  /** Appends that are not stored, and wait until `turnAwayHeld` answers that the server goes away. */
  heldAppends: number;
  /** Appends that are stored and never answered. */
  lateAnswers: number;
  /** Appends that are stored and answered as if the server went away. */
  lostAnswers: number;
  /** Appends that are refused because the server goes away. */
  unavailableAppends: number;
  /** Appends that a node refuses which does not lead, and sends to this server again. Unless asked for the leader, it passes them on. */
  leaderChanges: number;
  /** Appends that are taken before all others are refused; never when negative. */
  refusedAfter: number;
  /** Subscriptions that are never confirmed, and send nothing. */
  silentSubscriptions: number;
  /** Questions about the members of the cluster that are not answered. */
  silentGossip: number;
  /** Calls that an older server does not know. */
  unknownCalls: number;
  /** Reads that fall silent at once. */
  silentReads: number;
  /** Reads that are answered steadily, and slowly. */
  slowReads: number;
  /** Reads that end, as if complete, after half of their events. */
  shortReads: number;
}

export const noFaults = (): EsdbFaults => ({
  silentAppends: 0,
  heldAppends: 0,
  lateAnswers: 0,
  lostAnswers: 0,
  unavailableAppends: 0,
  leaderChanges: 0,
  refusedAfter: -1,
  silentSubscriptions: 0,
  silentGossip: 0,
  unknownCalls: 0,
  silentReads: 0,
  slowReads: 0,
  shortReads: 0,
});
