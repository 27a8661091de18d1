import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Rejected } from '../api/client';
import styles from './states.module.css';

export function Loading({ words }: { words: string }) {
  return (
    <div className={styles['state']} role="status" data-loading="">
      <span className={styles['bar']} aria-hidden="true" />
      {words}…
    </div>
  );
}

/** What failed, that nothing was lost, and what to do next. */
export function Failure({ error, again }: { error: unknown; again?: () => void }) {
  const rejected = error instanceof Rejected ? error : null;
  const missing = rejected?.problem.status === 404;
  const unseen = missing && rejected.problem.code === 'client-unknown';
  const detail = unseen
    ? 'This client is not at your sites. Search for the client, or ask a director.'
    : (rejected?.problem.detail ?? 'This could not be shown. Nothing was lost.');
  return (
    <div className={styles['state']} role="alert">
      <p>{detail}</p>
      {rejected?.reference && <p className="second">Reference: {rejected.reference}</p>}
      {again && !missing && (
        <Button className="button" onPress={again}>
          Try again
        </Button>
      )}
    </div>
  );
}

/**
 * Whether a failure takes the place of what is shown. A lost connection does not: what was read stays, and the frame says
 * that it is not asked for at present.
 */
export function hides({ data, error }: { readonly data: unknown; readonly error: unknown }): boolean {
  if (error === null || error === undefined) return false;
  const isLost = error instanceof Rejected && (error.problem.status === 0 || error.problem.status >= 500);
  return data === undefined || !isLost;
}

/** What a screen asked for. */
interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** What was asked for, or why it is not there: it is awaited, could not be read, or there is none. */
export function Answered<Data>({
  asked: { data, error, refetch },
  awaited,
  empty,
  isEmpty,
  children,
}: {
  asked: Asked<Data>;
  /** What goes on while it is awaited. */
  awaited: string;
  /** What would stand here, and what to do. */
  empty: ReactNode;
  isEmpty: (data: Data) => boolean;
  children: (data: Data) => ReactNode;
}) {
  return (
    <>
      {error !== null && error !== undefined && <Failure error={error} again={() => void refetch()} />}
      {data === undefined && !error && <Loading words={awaited} />}
      {data !== undefined && (isEmpty(data) ? <Empty>{empty}</Empty> : children(data))}
    </>
  );
}

export const Empty = ({ children }: { children: ReactNode }) => <p className={styles['state']}>{children}</p>;
