import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from '../design/icons';
import { Caption, Fault, faulty, type FieldTerms } from './caption';
import { type Choice, NONE } from './choice';

/** One of many, from a list that drops down. */
export function Listed({
  choices,
  value,
  onChange,
  ...terms
}: FieldTerms & {
  choices: readonly Choice[];
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const { optional } = terms;
  return (
    <Select
      {...faulty(terms)}
      placeholder={optional ? NONE.words : 'Choose one'}
      selectedKey={value}
      onSelectionChange={(key) => onChange(key === NONE.value ? null : (key as string | null))}
      disabledKeys={choices.filter(({ disabled }) => disabled).map((choice) => choice.value)}
    >
      <Caption {...terms} />
      <Button className="input listed">
        <SelectValue />
        <Icon name="down" size={14} />
      </Button>
      <Fault {...terms} />
      <Popover className="popover listedPopover">
        <ListBox>
          {[...(optional ? [NONE] : []), ...choices].map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} className="option" textValue={choice.words}>
              {choice.words}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
