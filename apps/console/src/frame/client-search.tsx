import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Input, Popover, SearchField } from 'react-aria-components';
import { Link } from 'react-router';
import { api, bodyOf, Rejected } from '../api/client';
import type { Identity } from '../api/types';
import styles from './frame.module.css';
import { nameOf } from './names';
import { useInitials } from './preferences';
import { shared, useAddress } from './viewpoint';

const PAUSE_MS = 250;

/** Looks clients up by name or record number. What is typed goes in a body, never into an address. */
export function ClientSearch() {
  const { query } = useAddress();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const initials = useInitials();
  const box = useRef<HTMLDivElement>(null);
  const { mutate, data, error, reset } = useMutation({
    mutationFn: (wanted: string) => bodyOf(api.POST('/v1/clients/search', { body: { text: wanted } as never })),
  });

  useEffect(() => {
    if (text.trim().length < 2) {
      reset();
      return undefined;
    }
    const timer = setTimeout(() => mutate(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, mutate, reset]);

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      box.current?.querySelector('input')?.focus();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);

  const hits = data?.clients ?? [];
  const done = () => {
    setOpen(false);
    setText('');
  };
  return (
    <div ref={box} className={styles['search']}>
      <SearchField
        aria-label="Search a client"
        value={text}
        onChange={(value) => (setText(value), setOpen(value.trim().length >= 2))}
      >
        <Input className="input" placeholder="Search a client  ( / )" maxLength={200} />
      </SearchField>
      <Popover
        triggerRef={box}
        isOpen={open}
        onOpenChange={setOpen}
        isNonModal
        placement="bottom start"
        className="popover"
      >
        <p className="second" role="status">
          {error instanceof Rejected
            ? error.problem.detail
            : data
              ? `${hits.length} ${hits.length === 1 ? 'client' : 'clients'}`
              : 'Looking…'}
        </p>
        <ul className={styles['hits']}>
          {hits.slice(0, 20).map(({ clientId, identity }) => (
            <li key={clientId}>
              <Link to={`/clients/${clientId}${shared(query)}`} onClick={done}>
                <span>{nameOf(identity as Identity, clientId, initials)}</span>
                <span className="quiet">{identity.recordNumbers?.[0]?.value ?? ''}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Popover>
    </div>
  );
}

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
