import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import audit from '../audit/audit.module.css';
import { counted } from '../design/counted';
import { draftCount, dropDrafts } from '../record/draft';
import { IconButton } from './icon-button';
import { signOut } from './session';

/** Ends the session. Whoever typed what is not recorded yet says whether it is kept. */
export function SignOut() {
  const client = useQueryClient();
  const [unrecorded, setUnrecorded] = useState(0);
  const leave = () => void signOut(client);
  const ask = () => {
    if (draftCount() === 0) leave();
    else setUnrecorded(draftCount());
  };
  return (
    <>
      <IconButton icon="out" words="Sign out" onPress={ask} />
      <ModalOverlay
        className={audit['overlay'] ?? ''}
        isDismissable
        isOpen={unrecorded > 0}
        onOpenChange={(open) => !open && setUnrecorded(0)}
      >
        <Modal className={audit['modal'] ?? ''}>
          <Dialog className={audit['dialog'] ?? ''}>
            <Heading slot="title">{counted(unrecorded, 'draft')} not recorded</Heading>
            <p>Drafts that you keep stay encrypted until this tab is closed. Sign in here again to open them.</p>
            <div className={audit['choices']}>
              <Button className="button primary" onPress={leave}>
                Sign out and keep drafts
              </Button>
              <Button className="button" onPress={() => void dropDrafts().then(leave)}>
                Sign out and delete drafts
              </Button>
              <Button className="button" onPress={() => setUnrecorded(0)}>
                Stay signed in
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
