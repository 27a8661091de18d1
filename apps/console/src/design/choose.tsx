import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon, type IconName } from './icons';

/** One of a few values, kept in the address by whoever uses it. */
export function Choose({
  label,
  icon,
  value,
  choices,
  onChange,
}: {
  label: string;
  icon?: IconName;
  value: string;
  choices: readonly (readonly [value: string, words: string])[];
  onChange: (value: string) => void;
}) {
  return (
    <Select aria-label={label} selectedKey={value} onSelectionChange={(key) => onChange(String(key))}>
      <Button className="button no-print">
        {icon && <Icon name={icon} />}
        <SelectValue />
        <Icon name="down" size={14} />
      </Button>
      <Popover className="popover">
        <ListBox>
          {choices.map(([each, words]) => (
            <ListBoxItem key={each} id={each} className="option" textValue={words}>
              {words}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
