import type { StayList, StaysQuery } from '../stays/stays.js';
import type { Answered, Page } from '../view-query.js';

/** Unrolled by changes of level, or by periods of 30 days. */
export const FLOW_UNITS = ['step', 'month'] as const;
export type FlowUnit = (typeof FLOW_UNITS)[number];
/** What the first column is: the admission, the level before the first step-down, or the levels that lead to the end. */
export const FLOW_ALIGNMENTS = ['admission', 'step-down', 'discharge'] as const;
export type FlowAlignment = (typeof FLOW_ALIGNMENTS)[number];

/** Whether stays that ended stand at one place, `ended:any`, or at one for each outcome. */
export const FLOW_ENDINGS = ['together', 'apart'] as const;
export type FlowEndings = (typeof FLOW_ENDINGS)[number];

/** A stay that goes on, and a stay that ended: `ended:` and the outcome. All other places are levels. */
export const OPEN_PLACE = 'open';
export const ENDED_PLACE = 'ended:';

export interface FlowsQuery extends StaysQuery {
  readonly by: FlowUnit;
  readonly align: FlowAlignment;
  readonly endings: FlowEndings;
}

export interface FlowNode {
  readonly step: number;
  readonly place: string;
  readonly stays: number;
}

/** Stays that went from one place to another, from one step to the next. */
export interface FlowLink {
  readonly step: number;
  readonly from: string;
  readonly to: string;
  readonly stays: number;
  /** Median of the whole days at `from`; null where steps are periods. */
  readonly medianDays: number | null;
  readonly justified: number;
  readonly nonConforming: number;
}

export interface Flows extends Answered {
  readonly stays: number;
  /** Each step, by its stays; what comes after the last step shown is left out. */
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

export interface FlowStaysQuery extends FlowsQuery {
  readonly link: Pick<FlowLink, 'step' | 'from' | 'to'>;
  readonly page: Page;
}
export type FlowStays = StayList;
