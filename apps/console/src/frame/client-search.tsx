import { useRef, useState } from 'react';
import {
  Autocomplete,
  Button,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  RouterProvider,
  SearchField,
} from 'react-aria-components';
import { useNavigate } from 'react-router';
import styles from './frame.module.css';
import { useKeys } from './keys';
import { nameOf } from './names';
import { useInitials } from './preferences';
import { HITS_AT_ONCE, isSearched, useClientSearch } from './use-client-search';
import { shared, useAddress } from './viewpoint';

/** A phone scrolls as its keyboard comes: what was found stays open for as long as one types. */
const isTyping = (box: HTMLElement | null): boolean => box?.contains(document.activeElement) ?? false;

/**
 * Looks clients up by name or record number. What is typed goes in a body, never into an address. Arrows go from client to
 * client, Enter opens, and Escape closes.
 */
export function ClientSearch() {
  const { query } = useAddress();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const initials = useInitials();
  const box = useRef<HTMLDivElement>(null);
  const { hits, words, isCurrent, more } = useClientSearch(text);

  useKeys({ '/': () => box.current?.querySelector('input')?.focus() });

  const done = () => {
    setOpen(false);
    setText('');
  };
  const toOf = (clientId: string) => `/clients/${clientId}${shared(query)}`;
  const openOnly = () => {
    const [only, another] = hits;
    if (!isCurrent || !only || another) return;
    done();
    void navigate(toOf(only.clientId));
  };
  return (
    <div ref={box} className={styles['search']}>
      <RouterProvider navigate={(to) => void navigate(to)}>
        <Autocomplete
          inputValue={text}
          onInputChange={(value) => (setText(value), setOpen(isSearched(value)))}
          disableAutoFocusFirst
        >
          <SearchField aria-label="Search a client" onSubmit={openOnly}>
            <Input className="input" placeholder="Search a client  ( / )" dir="auto" />
          </SearchField>
          <Popover
            triggerRef={box}
            isOpen={open}
            onOpenChange={(isOpen) => setOpen(isOpen || isTyping(box.current))}
            isNonModal
            placement="bottom start"
            className={`popover ${styles['found']}`}
          >
            <p className="second" role="status">
              {words}
            </p>
            <ListBox aria-label="Clients found" className={styles['hits'] ?? ''} selectionMode="none" items={hits}>
              {({ clientId, identity, recordNumber }) => (
                <ListBoxItem
                  id={clientId}
                  href={toOf(clientId)}
                  textValue={nameOf(identity, clientId, initials)}
                  onAction={done}
                >
                  <bdi>{nameOf(identity, clientId, initials)}</bdi>
                  <span className="quiet">{recordNumber}</span>
                </ListBoxItem>
              )}
            </ListBox>
            {more && (
              <Button className="button" onPress={more}>
                Show {HITS_AT_ONCE} more
              </Button>
            )}
          </Popover>
        </Autocomplete>
      </RouterProvider>
    </div>
  );
}
