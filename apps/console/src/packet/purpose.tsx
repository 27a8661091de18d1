import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { AuditPacket } from '../api/types';
import { Icon } from '../design/icons';
import { useAddress } from '../frame/viewpoint';

type PurposeCode = AuditPacket['purpose'];
export const PURPOSES: Readonly<Record<PurposeCode, string>> = {
  'payer-audit': 'Payer audit',
  'utilization-review': 'Utilization review',
  'licensing-survey': 'Licensing survey',
  'accreditation-survey': 'Accreditation survey',
  'internal-review': 'Internal review',
};

export const purposeOf = (text: string | null): PurposeCode =>
  text !== null && text in PURPOSES ? (text as PurposeCode) : 'payer-audit';

/** Why the packet is made. It stands on its cover. */
export function Purpose() {
  const { of, set } = useAddress();
  return (
    <Select
      aria-label="Purpose"
      selectedKey={purposeOf(of('purpose'))}
      onSelectionChange={(key) => set({ purpose: String(key) })}
    >
      <Button className="button">
        <SelectValue />
        <Icon name="down" size={14} />
      </Button>
      <Popover className="popover">
        <ListBox>
          {Object.entries(PURPOSES).map(([code, words]) => (
            <ListBoxItem key={code} id={code} className="option" textValue={words}>
              {words}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
