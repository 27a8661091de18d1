import { useQuery } from '@tanstack/react-query';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { worklistCounts, type WorklistAsked } from '../api/worklist-queries';
import { useAddress, type Viewpoint } from '../frame/viewpoint';
import { countOf } from './counts';
import { isWide, type Tab, TABS } from './tab';
import styles from './worklist.module.css';

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
      className="segments no-print"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[tab]}
      onSelectionChange={(keys) => set({ tab: [...keys].map(String).find((key) => key !== 'all') ?? null })}
    >
      {(Object.keys(TABS) as Tab[]).map((each) => (
        <ToggleButton key={each} id={each} className="segment">
          {TABS[each].words} {narrow && wide && <span className={styles['tabCount']}>{count(each)}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
