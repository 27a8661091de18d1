import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Rejected } from '../api/client';
import styles from './states.module.css';

/**
 * What is awaited: bars stand where it will be, and what goes on is said when it takes long. `screen` is the heading of a screen
 * that has nothing else to show yet.
 */
export function Loading({ words, screen }: { words: string; screen?: string }) {
  return (
    <>
      {screen !== undefined && <ScreenHeading words={screen} />}
      <div className={styles['state']} role="status" data-loading="">
        {BARS.map((width) => (
          <span key={width} className={styles['bar']} style={{ width }} aria-hidden="true" />
        ))}
        <span className={styles['awaited']}>{words}…</span>
      </div>
    </>
  );
}

const BARS = ['60%', '85%', '70%', '40%'];

/** The heading stays when a screen has nothing else to show: a reader knows where they are, and what to come back to. */
const ScreenHeading = ({ words }: { words: string }) => (
  <div className="frameHeading">
    <h1>{words}</h1>
  </div>
);

/**
 * What failed, that nothing was lost, why, and what to do next. `what` completes "… could not be shown"; `screen` is the heading
 * of a screen of which nothing else can be shown.
 */
export function Failure({
  error,
  what,
  screen,
  again,
}: {
  error: unknown;
  what: string;
  screen?: string;
  again?: () => void;
}) {
  const rejected = error instanceof Rejected ? error : null;
  const missing = rejected?.problem.status === 404;
  const unseen = missing && rejected.problem.code === 'client-unknown';
  const detail = unseen
    ? 'This client is not at your sites. Search for the client, or ask a director.'
    : rejected?.problem.detail;
  return (
    <>
      {screen !== undefined && <ScreenHeading words={screen} />}
      <div className={styles['state']} role="alert">
        {!missing && (
          <p>
            <strong>{what} could not be shown.</strong> Nothing was lost.
          </p>
        )}
        {detail && <p>{detail}</p>}
        {rejected?.reference && <p className="second">Reference: {rejected.reference}</p>}
        {again && !missing && (
          <Button className="button" onPress={again}>
            Try again
          </Button>
        )}
      </div>
    </>
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
  what,
  awaited,
  empty,
  isEmpty,
  children,
}: {
  asked: Asked<Data>;
  /** What it is: "… could not be shown". */
  what: string;
  /** What goes on while it is awaited. */
  awaited: string;
  /** What would stand here, and what to do. */
  empty: ReactNode;
  isEmpty: (data: Data) => boolean;
  children: (data: Data) => ReactNode;
}) {
  const failed = hides({ data, error });
  return (
    <>
      {failed && <Failure error={error} what={what} again={() => void refetch()} />}
      {data === undefined && !failed && <Loading words={awaited} />}
      {data !== undefined && !failed && (isEmpty(data) ? <Empty>{empty}</Empty> : children(data))}
    </>
  );
}

export const Empty = ({ children }: { children: ReactNode }) => <p className={styles['state']}>{children}</p>;
