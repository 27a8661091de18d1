import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from './icons';

const WORDS = {
  offered: 'Copy link',
  copied: 'Link copied',
  // A page that is not served over HTTPS has no clipboard.
  failed: 'Copy the address above',
} as const;

/** Copies the address of the screen: its filters, its moment, and what is open. It holds IDs alone, no name. */
export function CopyLink() {
  const [state, setState] = useState<keyof typeof WORDS>('offered');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button className="button no-print" onPress={() => void copy()} onBlur={() => setState('offered')}>
        <Icon name="copy" /> {WORDS[state]}
      </Button>
      <span className="hidden" role="status">
        {state !== 'offered' && WORDS[state]}
      </span>
    </>
  );
}
