import type { RecordsPlace } from '@throughline/embedded';

/** What a demo is made from, and where; its log must hold no events. The same terms give the same log. */
export interface DemoTerms extends RecordsPlace {
  readonly seed: number;
  readonly clients: number;
  readonly months: number;
  /** UTC ms: the end of the history. Nothing is recorded after it. */
  readonly until: number;
  readonly packsDirectory: string;
  /** Who may sign in beside the invented staff, by role. */
  readonly signIns: readonly { readonly staffId: string; readonly role: string }[];
  /** Ends the making early; nothing is left behind but people in the vault, whom the next attempt finds again. */
  readonly stopped?: AbortSignal;
  /** Called when nothing stands in the way any more. */
  onBegin?(): void;
  onProgress?(typed: number, total: number): void;
}

export const DEMO_SEED = 1;
export const DEMO_CLIENTS = 500;
export const DEMO_CLIENTS_MAX = 5_000;
export const DEMO_MONTHS = 18;
export const DEMO_MONTHS_MAX = 60;
