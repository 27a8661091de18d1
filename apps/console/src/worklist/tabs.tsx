import { useQuery } from '@tanstack/react-query';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { worklistCounts, type WorklistAsked } from '../api/worklist-queries';
import { useAddress, type Viewpoint } from '../frame/viewpoint';
import { countOf } from './counts';
import styles from './worklist.module.css';

/** Whose tasks are listed, and whether they sleep. */
export const TABS = {
  mine: { words: 'Mine', assigned: ['me'], snoozed: false },
  unassigned: { words: 'Unassigned', assigned: ['nobody'], snoozed: false },
  all: { words: 'All', assigned: [], snoozed: false },
  snoozed: { words: 'Snoozed', assigned: [], snoozed: true },
} as const satisfies Readonly<Record<string, { words: string } & Pick<WorklistAsked, 'assigned' | 'snoozed'>>>;
export type Tab = keyof typeof TABS;

export const tabOf = (text: string | null): Tab => (text !== null && text in TABS ? (text as Tab) : 'all');

/** Mine, nobody’s, all, and those that sleep, each with the API’s count for the filters beside it. */
export function Tabs({ tab, asked, viewpoint }: { tab: Tab; asked: WorklistAsked; viewpoint: Viewpoint }) {
  const { set } = useAddress();
  // The counts of a filter set its own choice aside: one question counts all four.
  const counts = useQuery(worklistCounts(viewpoint, { ...asked, ...TABS.all })).data;
  const count = (each: Tab): number | undefined => {
    if (each === 'all') return counts?.total;
    if (each === 'snoozed') return countOf(counts, 'snoozed', 'true');
    return countOf(counts, 'assigned', TABS[each].assigned[0]);
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
          {TABS[each].words} {counts && <span className={styles['tabCount']}>{count(each)}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
