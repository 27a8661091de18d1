import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useNavigate } from 'react-router';
import audit from '../audit/audit.module.css';
import { Tick } from '../design/facet';
import { Icon } from '../design/icons';
import styles from './frame.module.css';
import { going, isForScreen, useKeys, usePressed } from './keys';
import { prefer, useSingleKeys } from './preferences';
import { useRight } from './rights';
import { moveRow, tickRow } from './row-keys';
import { isPast, shared, useAddress, useViewpoint } from './viewpoint';

const KEYS: readonly (readonly [keys: string, words: string])[] = [
  ['/', 'Search for a client'],
  [
    'G then B, W, C, A, F, S, E, R',
    'Go to the board, worklist, clients, audit, flow, stays, erasures, or rules; for operators, F is feeds',
  ],
  ['J, K', 'Next or previous row; Enter opens it'],
  ['X', 'Tick the row, where rows can be ticked'],
  ['Esc', 'Close the side panel'],
  ['R', 'Record an entry for the client'],
  ['L', 'Change the level of the client'],
  ['N', 'Register a client with an inquiry'],
  ['Ctrl Enter', 'Submit the form'],
  ['U', 'Undo (void) your open entry, within 10 minutes'],
  ['[, ]', 'Earlier entry, later entry of the path'],
  ['+, −', 'Show fewer days, show more days of the path'],
  ['T', 'Choose a point in time'],
  ['.', 'Back to now'],
  ['I', 'Show initials instead of names, for the projector'],
  ['P', 'Print the board or the audit packet'],
  ['?', 'This list'],
];

/** Keys that work on every screen, and the list of all of them with the switch that turns letters off. */
export function Shortcuts({ rooms }: { rooms: readonly { readonly to: string; readonly word: string }[] }) {
  const navigate = useNavigate();
  const { query } = useAddress();
  const [open, setOpen] = useState(false);
  const on = useSingleKeys();
  const mayRegister = useRight('registerClients');
  const past = isPast(useViewpoint());
  useKeys({
    '?': () => setOpen(true),
    g: () => going.begin(),
    j: () => moveRow(1),
    k: () => moveRow(-1),
    x: tickRow,
    n: () => mayRegister && !past && void navigate(`/clients/new${shared(query)}`),
  });
  usePressed((event) => {
    if (!going.isOn() || event.key.toLowerCase() === 'g' || !isForScreen(event)) return;
    going.end();
    event.preventDefault();
    const room = rooms.find(({ word }) => word.toLowerCase().startsWith(event.key.toLowerCase()));
    if (room) void navigate(`${room.to}${shared(query)}`);
  });
  return (
    <>
      <Button
        className={`button plain ${styles['keysButton']}`}
        aria-label="Keyboard shortcuts"
        onPress={() => setOpen(true)}
      >
        <Icon name="keys" size={18} />
      </Button>
      <ModalOverlay className={audit['overlay'] ?? ''} isDismissable isOpen={open} onOpenChange={setOpen}>
        <Modal className={audit['modal'] ?? ''}>
          <Dialog className={`${audit['dialog']} ${styles['keysDialog']}`}>
            <Heading slot="title">Keyboard shortcuts</Heading>
            <dl className={styles['keys']}>
              {KEYS.map(([keys, words]) => (
                <div key={keys}>
                  <dt>{keys}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
            <Tick isSelected={on} onChange={(next) => prefer('keys', next ? 'on' : 'off')}>
              Use single-key shortcuts. Turn this off if speech input or another tool triggers them.
            </Tick>
            <Button className="button" onPress={() => setOpen(false)}>
              Close
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
