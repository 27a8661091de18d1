import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from '../design/icons';
import { useReference } from './reference';
import { useAddress } from './viewpoint';

const ALL = 'all';

export function SiteChoice() {
  const { of, set } = useAddress();
  const { sites } = useReference();
  if (sites.length < 2) return <span>{sites[0]?.name}</span>;
  return (
    <Select
      aria-label="Site"
      selectedKey={of('site') ?? ALL}
      onSelectionChange={(key) => set({ site: key === ALL ? null : String(key) })}
    >
      <Button className="button">
        <Icon name="site" />
        <SelectValue />
        <Icon name="down" size={14} />
      </Button>
      <Popover className="popover">
        <ListBox>
          <ListBoxItem id={ALL} className="option">
            All my sites
          </ListBoxItem>
          {sites.map(({ code, name }) => (
            <ListBoxItem key={code} id={code} className="option" textValue={name}>
              {name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
