import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon, type IconName } from './icons';

/**
 * A button that says what is chosen, and a menu of the choices. Nothing of the menu is made before it opens, which a bar that
 * stands on every screen is worth.
 */
export function ChoiceMenu({
  label,
  icon,
  shown,
  chosen,
  choices,
  onChoose,
}: {
  label: string;
  icon: IconName;
  shown: string;
  /** Null: none of the choices. */
  chosen: string | null;
  choices: readonly (readonly [id: string, words: string])[];
  onChoose: (id: string) => void;
}) {
  return (
    <MenuTrigger>
      <Button className="button no-print" aria-label={`${label}: ${shown}`}>
        <Icon name={icon} />
        <span>{shown}</span>
        <Icon name="down" size={14} />
      </Button>
      <Popover className="popover">
        <Menu
          aria-label={label}
          selectionMode="single"
          selectedKeys={chosen === null ? [] : [chosen]}
          onAction={(id) => onChoose(String(id))}
        >
          {choices.map(([id, words]) => (
            <MenuItem key={id} id={id} className="option" textValue={words}>
              {words}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
