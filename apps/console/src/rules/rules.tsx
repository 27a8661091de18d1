import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { packs } from '../api/queries';
import { counted } from '../design/counted';
import { Empty, Failure, Loading, hides } from '../design/states';
import { localDay } from '../design/times';
import { useReference } from '../frame/reference';
import { useTitle } from '../frame/title';
import { shared, useAddress } from '../frame/viewpoint';
import styles from './rules.module.css';

/** Every rule pack, and which site uses which from when. */
export function Rules() {
  const { query } = useAddress();
  const { sites } = useReference();
  const { data, error, refetch } = useQuery(packs);
  useTitle('Rules');
  if (hides({ data, error }))
    return <Failure error={error} what="The list of rule packs" screen="Rules" again={() => void refetch()} />;
  if (!data) return <Loading words="Opening the rule books" screen="Rules" />;
  return (
    <>
      <div className="frameHeading">
        <h1>Rules</h1>
        <span className="second">{counted(data.total, 'rule pack')}</span>
      </div>
      <div className="card">
        {data.items.length === 0 && <Empty>No rule pack is published yet.</Empty>}
        <ul className={styles['list']}>
          {data.items.map(({ id, version, sha256, title, edition, effectiveFrom }) => {
            const adopted = sites.flatMap((site) =>
              site.adoptions
                .filter(({ pack }) => pack?.id === id && pack.version === version)
                .map(({ from, advisory }) => `${site.name} from ${localDay(from)}${advisory ? ', advisory' : ''}`),
            );
            return (
              <li key={`${id} ${version}`}>
                <Link to={`/rules/${id}/${version}${shared(query)}`}>
                  {title} {version}
                </Link>
                <span>
                  {edition}
                  <span className={styles['sentence']}>in effect from {localDay(effectiveFrom)}</span>
                </span>
                <span>{adopted.length > 0 ? adopted.join('; ') : 'No site of yours uses it'}</span>
                <span className="quiet" title={sha256}>
                  {sha256.slice(0, 12)}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
