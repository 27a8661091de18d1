import { useRef, useState } from 'react';
import { Input, Popover, SearchField } from 'react-aria-components';
import { Link } from 'react-router';
import styles from './frame.module.css';
import { useKeys } from './keys';
import { nameOf } from './names';
import { useInitials } from './preferences';
import { isSearched, useClientSearch } from './use-client-search';
import { shared, useAddress } from './viewpoint';

/** A phone scrolls as its keyboard comes: what was found stays open for as long as one types. */
const isTyping = (box: HTMLElement | null): boolean => box?.contains(document.activeElement) ?? false;

/** Looks clients up by name or record number. What is typed goes in a body, never into an address. */
export function ClientSearch() {
  const { query } = useAddress();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const initials = useInitials();
  const box = useRef<HTMLDivElement>(null);
  const { hits, words } = useClientSearch(text);

  useKeys({ '/': () => box.current?.querySelector('input')?.focus() });

  const done = () => {
    setOpen(false);
    setText('');
  };
  return (
    <div ref={box} className={styles['search']}>
      <SearchField
        aria-label="Search a client"
        value={text}
        onChange={(value) => (setText(value), setOpen(isSearched(value)))}
      >
        <Input className="input" placeholder="Search a client  ( / )" maxLength={200} />
      </SearchField>
      <Popover
        triggerRef={box}
        isOpen={open}
        onOpenChange={(isOpen) => setOpen(isOpen || isTyping(box.current))}
        isNonModal
        placement="bottom start"
        className="popover"
      >
        <p className="second" role="status">
          {words}
        </p>
        <ul className={styles['hits']}>
          {hits.map(({ clientId, identity, recordNumber }) => (
            <li key={clientId}>
              <Link to={`/clients/${clientId}${shared(query)}`} onClick={done}>
                <span>{nameOf(identity, clientId, initials)}</span>
                <span className="quiet">{recordNumber}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Popover>
    </div>
  );
}
