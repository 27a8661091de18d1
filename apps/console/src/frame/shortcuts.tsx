import { useEffect, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useNavigate } from 'react-router';
import audit from '../audit/audit.module.css';
import { isTyping } from './client-search';
import styles from './frame.module.css';
import { shared, useAddress } from './viewpoint';

/** So long after `G` a letter still goes to a screen. */
const PAUSE_MS = 1_500;
const KEYS: readonly (readonly [keys: string, words: string])[] = [
  ['/', 'Search a client'],
  [
    'G then B, W, C, A, F, S, E, R',
    'Go to the board, worklist, clients, audit, flow, stays, erasures, or rules; for operators, F is feeds',
  ],
  ['T', 'Choose a point in time'],
  ['.', 'Back to now'],
  ['U', 'Undo the entry that is open, within ten minutes'],
  ['Esc', 'Close the list beside the board'],
  ['?', 'This list'],
];

/** Single letters that go to a screen, off while one types. `?` lists them. */
export function Shortcuts({ rooms }: { rooms: readonly { readonly to: string; readonly word: string }[] }) {
  const navigate = useNavigate();
  const { query } = useAddress();
  const [open, setOpen] = useState(false);
  const goUntil = useRef(0);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === '?') setOpen(true);
      const room =
        Date.now() < goUntil.current ? rooms.find(({ word }) => word.toLowerCase().startsWith(key)) : undefined;
      goUntil.current = key === 'g' ? Date.now() + PAUSE_MS : 0;
      if (!room) return;
      event.preventDefault();
      void navigate(`${room.to}${shared(query)}`);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [navigate, query, rooms]);
  return (
    <ModalOverlay className={audit['overlay'] ?? ''} isDismissable isOpen={open} onOpenChange={setOpen}>
      <Modal className={audit['modal'] ?? ''}>
        <Dialog className={audit['dialog'] ?? ''}>
          <Heading slot="title">Keys</Heading>
          <dl className={styles['keys']}>
            {KEYS.map(([keys, words]) => (
              <div key={keys}>
                <dt>{keys}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
          <Button className="button" onPress={() => setOpen(false)}>
            Close
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
