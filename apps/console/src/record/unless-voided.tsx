import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Path, PathEntry } from '../api/types';
import { Empty } from '../design/states';
import { shared, useAddress } from '../frame/viewpoint';

/** An entry that nobody voided has nothing to be reinstated. Once it is, one’s own form leads back to the client. */
export function OnceVoided({ entry, path, children }: { entry: PathEntry; path: Path; children: ReactNode }) {
  const [wasVoided] = useState(entry.voided !== null);
  if (wasVoided) return children;
  return (
    <Empty>
      This entry is not voided: there is nothing to reinstate. <Opened entry={entry} path={path} />.
    </Empty>
  );
}

function Opened({ entry, path }: { entry: PathEntry; path: Path }) {
  const { query } = useAddress();
  return <Link to={`/clients/${path.clientId}${shared(query, { entry: entry.entryId })}`}>Open it on the path</Link>;
}

/** A form over an entry that somebody had voided before it was opened says so. One’s own void leads back to the client. */
export function UnlessVoided({ entry, path, children }: { entry: PathEntry; path: Path; children: ReactNode }) {
  const [wasVoided] = useState(entry.voided !== null);
  if (!wasVoided) return children;
  return (
    <Empty>
      This entry was voided already, and nothing more is recorded of it. <Opened entry={entry} path={path} />.
    </Empty>
  );
}
