import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from '../design/icons';
import { momentAlone } from '../design/times';
import { useAddress } from '../frame/viewpoint';
import { type Choice, CHOICES, sinceOf } from './asked';

/** With what moment the board compares. Kept in the address as an instant. */
export function Since({ since, zone, until }: { since: string; zone: string; until: number }) {
  const { set } = useAddress();
  const chosen = CHOICES.find(([choice]) => sinceOf(choice, zone, until) === since)?.[0] ?? null;
  return (
    <Select
      aria-label="Compare with"
      selectedKey={chosen}
      onSelectionChange={(key) => set({ compare: key === 'last' ? null : sinceOf(key as Choice, zone, until) })}
    >
      <Button className="button no-print">
        <Icon name="compare" />
        <SelectValue>{() => `Since ${momentAlone(since, zone)}`}</SelectValue>
        <Icon name="down" size={14} />
      </Button>
      <Popover className="popover">
        <ListBox>
          {CHOICES.map(([choice, words]) => (
            <ListBoxItem key={choice} id={choice} className="option" textValue={words}>
              {words}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
