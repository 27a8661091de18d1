import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Heading,
  Label,
  Modal,
  ModalOverlay,
  TextArea,
  TextField,
} from 'react-aria-components';
import { api, bodyOf, Rejected } from '../api/client';
import { counted } from '../design/counted';
import { Icon } from '../design/icons';
import { problemWords } from '../record/screen-words';
import { useAddress } from '../frame/viewpoint';
import styles from './audit.module.css';

const NUMBERS_MAX = 200;

/** A payer's list of record numbers, pasted: they go in a body, and only client ids stand in the address. */
export function PasteNumbers() {
  return (
    <DialogTrigger>
      <Button className="button no-print">
        <Icon name="plus" /> Paste record numbers
      </Button>
      <ModalOverlay className={styles['overlay'] ?? ''} isDismissable>
        <Modal className={styles['modal'] ?? ''}>
          <Dialog className={styles['dialog'] ?? ''}>{({ close }) => <Numbers close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Numbers({ close }: { close: () => void }) {
  const { set } = useAddress();
  const [text, setText] = useState('');
  const numbers = [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => bodyOf(api.POST('/v1/clients/record-numbers', { body: { recordNumbers: numbers } })),
    onSuccess: ({ clients, unknown }) => {
      if (clients.length === 0) return;
      set({ client: [...new Set(clients.map(({ clientId }) => clientId))].join(','), period: 'all', entry: null });
      if (unknown.length === 0) close();
    },
  });
  const tooMany = numbers.length > NUMBERS_MAX;
  return (
    <>
      <Heading slot="title">Record numbers</Heading>
      <TextField className="field" value={text} onChange={setText} autoFocus>
        <Label>One per line, or separated by commas. At most {NUMBERS_MAX}.</Label>
        <TextArea className="input" rows={8} spellCheck={false} dir="auto" />
      </TextField>
      <p role="status">
        {tooMany
          ? `${numbers.length} numbers are too many. Send them in parts of ${NUMBERS_MAX}.`
          : error instanceof Rejected
            ? problemWords(error.problem)
            : data
              ? foundWords(data.counts, data.unknown)
              : `${numbers.length} ${numbers.length === 1 ? 'number' : 'numbers'}`}
      </p>
      <div className={styles['buttons']}>
        <Button
          className="button primary"
          isDisabled={numbers.length === 0 || tooMany || isPending}
          onPress={() => mutate()}
        >
          Show their transitions
        </Button>
        <Button className="button" onPress={close}>
          {data ? 'Close' : 'Cancel'}
        </Button>
      </div>
    </>
  );
}

const foundWords = (counts: { clients: number; unknown: number }, unknown: readonly string[]): string => {
  const found = `${counted(counts.clients, 'client')} found.`;
  if (counts.unknown === 0) return found;
  return `${found} No client of your sites has: ${unknown.join(', ')}. Check these numbers, then paste them again.`;
};
