import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { packs } from '../api/queries';
import { counted } from '../design/counted';
import { Heads } from '../design/heads';
import { ListHeading } from '../design/list-heading';
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
      <ListHeading title="Rules" about={counted(data.total, 'rule pack')} />
      <div className="card">
        {data.items.length === 0 ? (
          <Empty>No rule pack is published yet.</Empty>
        ) : (
          <table className={styles['table']}>
            <Heads of={['Rule pack', 'Edition', 'Used by', 'Fingerprint']} />
            <tbody>
              {data.items.map(({ id, version, sha256, title, edition, effectiveFrom }) => {
                const adopted = sites.flatMap((site) =>
                  site.adoptions
                    .filter(({ pack }) => pack?.id === id && pack.version === version)
                    .map(({ from, advisory }) => `${site.name} from ${localDay(from)}${advisory ? ', advisory' : ''}`),
                );
                return (
                  <tr key={`${id} ${version}`}>
                    <td>
                      <Link to={`/rules/${id}/${version}${shared(query)}`}>
                        {title} {version}
                      </Link>
                    </td>
                    <td>
                      {edition}
                      <span className={styles['sentence']}>in effect from {localDay(effectiveFrom)}</span>
                    </td>
                    <td>{adopted.length > 0 ? adopted.join('; ') : 'No site of yours uses it'}</td>
                    <td className="quiet" title={sha256}>
                      {sha256.slice(0, 12)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </div>
    </>
  );
}
