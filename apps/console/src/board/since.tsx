import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from '../design/icons';
import { atZone, momentAlone, wallOf } from '../design/times';
import { lastWednesday } from '../frame/time-control';
import { useAddress } from '../frame/viewpoint';

const WEEK_MS = 7 * 86_400_000;
const CHOICES = [
  ['last', 'Last Wednesday 09:00'],
  ['before', 'The Wednesday before'],
  ['month', 'Start of this month'],
] as const;
type Choice = (typeof CHOICES)[number][0];

/** From when on the board compares, as an instant at the site. */
export function sinceOf(choice: Choice, zone: string, until: number): string {
  if (choice === 'month') return atZone(`${wallOf(until, zone).date.slice(0, 7)}-01`, '00:00', zone);
  const { date, time } = lastWednesday(zone, choice === 'last' ? until : until - WEEK_MS);
  return atZone(date, time, zone);
}

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
