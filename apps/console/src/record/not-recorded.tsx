import { Link } from 'react-router';
import type { Problem } from '../api/client';
import { problemWords } from './screen-words';

/** Why an entry was not recorded, that what was typed is still there, and what to do next. */
export function NotRecorded({ failed, back }: { failed: Problem | null; back: string }) {
  if (failed === null) return null;
  if (failed.code === 'idempotency-key-reused')
    return (
      <p role="alert" className="error-text">
        Your earlier attempt was recorded after all, as you had typed it then. <Link to={back}>Open the client</Link>{' '}
        and correct that entry if it should read otherwise.
      </p>
    );
  return (
    <p role="alert" className="error-text">
      {failed.code === 'revision-stale' ? 'The record changed before this was recorded.' : problemWords(failed)} Your
      draft is still here.
    </p>
  );
}
