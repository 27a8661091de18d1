import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from '../design/icons';
import { useAddress } from '../frame/viewpoint';
import { PERIODS, periodOf } from './audit-terms';

/** In which days the transitions happened, by the calendar of each site. */
export function Period() {
  const { of, set } = useAddress();
  return (
    <Select
      aria-label="Happened in"
      selectedKey={periodOf(of)}
      onSelectionChange={(key) => set({ period: String(key), entry: null })}
    >
      <Button className="button no-print">
        <Icon name="calendar" />
        <SelectValue />
        <Icon name="down" size={14} />
      </Button>
      <Popover className="popover">
        <ListBox>
          {PERIODS.map(([days, words]) => (
            <ListBoxItem key={days} id={days} className="option" textValue={words}>
              {words}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
