import { useQuery } from '@tanstack/react-query';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { worklistCounts, type WorklistAsked } from '../api/worklist-queries';
import { useAddress, type Viewpoint } from '../frame/viewpoint';
import { countOf } from './counts';
import styles from './worklist.module.css';

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

interface TabsProps {
  readonly tab: Tab;
  readonly askedOn: (tab: Tab) => WorklistAsked;
  readonly viewpoint: Viewpoint;
}

/** Mine, nobody’s, all, and those that are snoozed, each with the API’s count of what it lists. */
export function Tabs({ tab, askedOn, viewpoint }: TabsProps) {
  const { set } = useAddress();
  // The counts of a filter set its own choice aside: one question counts two tabs.
  const narrow = useQuery(worklistCounts(viewpoint, askedOn('all'))).data;
  const wide = useQuery(worklistCounts(viewpoint, { ...askedOn('mine'), ...TABS.all })).data;
  const count = (each: Tab): number | undefined => {
    if (each === 'all') return narrow?.total;
    if (each === 'snoozed') return countOf(wide, 'snoozed', 'true');
    return countOf(isWide(each) ? wide : narrow, 'assigned', TABS[each].assigned[0]);
  };
  return (
    <ToggleButtonGroup
      aria-label="Whose tasks"
      className={`no-print ${styles['tabs']}`}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[tab]}
      onSelectionChange={(keys) => set({ tab: [...keys].map(String).find((key) => key !== 'all') ?? null })}
    >
      {(Object.keys(TABS) as Tab[]).map((each) => (
        <ToggleButton key={each} id={each} className={styles['tab'] ?? ''}>
          {TABS[each].words} {narrow && wide && <span className={styles['tabCount']}>{count(each)}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
