import type { WorklistAsked } from '../api/worklist-queries';

/** Whose tasks are listed, and whether they are snoozed. */
export const TABS = {
  mine: { words: 'Mine', assigned: ['me'], snoozed: false },
  unassigned: { words: 'Unassigned', assigned: ['nobody'], snoozed: false },
  all: { words: 'All', assigned: [], snoozed: false },
  snoozed: { words: 'Snoozed', assigned: [], snoozed: true },
} as const satisfies Readonly<Record<string, { words: string } & Pick<WorklistAsked, 'assigned' | 'snoozed'>>>;
export type Tab = keyof typeof TABS;

/** One's own tasks and those snoozed are few: they are listed before they are due too, and whatever role owes them. */
export const isWide = (tab: Tab): boolean => tab === 'mine' || tab === 'snoozed';

export const tabOf = (text: string | null): Tab => (text !== null && text in TABS ? (text as Tab) : 'all');
