import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { packComparison, packs } from '../api/queries';
import type { PackChange } from '../api/types';
import { counted } from '../design/counted';
import { Heads } from '../design/heads';
import { Icon } from '../design/icons';
import { ListHeading } from '../design/list-heading';
import { Tag } from '../design/marks';
import { Empty, Failure, Loading, hides } from '../design/states';
import { useTitle } from '../frame/title';
import { shared, useAddress } from '../frame/viewpoint';
import styles from './rules.module.css';

/** The parts of a pack in the order in which they matter to a reader. */
const PARTS: readonly (readonly [PackChange['part'], string])[] = [
  ['pack', 'The rule pack itself'],
  ['levels', 'Levels'],
  ['gates', 'Requirements for a transition'],
  ['moves', 'Allowed transitions'],
  ['clocks', 'Deadlines'],
  ['reasons', 'Reasons'],
  ['programs', 'Programs'],
  ['phases', 'Phases'],
  ['tracks', 'Tracks'],
  ['calendars', 'Calendars'],
  ['crosswalk', 'Levels of other systems'],
  ['sources', 'Sources'],
  ['notes', 'Notes'],
];

const CHANGES = {
  added: { tone: 'good', icon: 'plus', words: 'Added' },
  removed: { tone: 'bad', icon: 'void', words: 'Removed' },
  differs: { tone: 'warn', icon: 'pencil', words: 'Changed' },
} as const;

/** What is different from one rule pack to another, rule by rule, in plain sentences. */
export function Comparison() {
  const { pack: id = '', version = '', otherPack = '', otherVersion = '' } = useParams();
  const { query } = useAddress();
  const { data, error, refetch } = useQuery(packComparison([id, version], [otherPack, otherVersion]));
  const listed = useQuery(packs).data?.items ?? [];
  const titleOf = (one: string, its: string) =>
    `${listed.find((pack) => pack.id === one && pack.version === its)?.title ?? one} ${its}`;
  useTitle('Rules compared');
  if (hides({ data, error }))
    return <Failure error={error} what="The comparison" screen="What is different" again={() => void refetch()} />;
  return (
    <>
      <ListHeading
        before={
          <Link
            className="button plain"
            to={`/rules/${id}/${version}${shared(query)}`}
            aria-label={`Back to ${titleOf(id, version)}`}
          >
            <Icon name="back" />
          </Link>
        }
        title="What is different"
        about={
          <>
            from {titleOf(id, version)} to {titleOf(otherPack, otherVersion)}
            {data && ` · ${counted(data.total, 'difference')}`}
          </>
        }
      >
        <Link className="button" to={`/rules/${otherPack}/${otherVersion}/compare/${id}/${version}${shared(query)}`}>
          <Icon name="compare" /> The other way around
        </Link>
      </ListHeading>
      {!data && <Loading words="Comparing the rule packs" />}
      {data?.changes.length === 0 && <Empty>The rule packs differ at most in ID, version, or hash.</Empty>}
      <div className={styles['book']}>
        {PARTS.map(([part, title]) => {
          const changes = data?.changes.filter((change) => change.part === part) ?? [];
          return (
            changes.length > 0 && (
              <section key={part} className="card" aria-label={title}>
                <h2 className="partHeading">
                  {title} <span className="second">{data?.parts.find((counts) => counts.part === part)?.count}</span>
                </h2>
                <table className={`${styles['table']} ${styles['changes']}`}>
                  <Heads of={['Difference', 'Rule', 'What is different']} />
                  <tbody>
                    {changes.map((change) => (
                      <Change key={`${change.change} ${change.id}`} change={change} />
                    ))}
                  </tbody>
                </table>
              </section>
            )
          );
        })}
      </div>
    </>
  );
}

function Change({ change: { id, title, change, sentences } }: { change: PackChange }) {
  const { tone, icon, words } = CHANGES[change];
  return (
    <tr>
      <td>
        <Tag tone={tone} icon={icon} plain>
          {words}
        </Tag>
      </td>
      <td>
        <strong title={id}>{title}</strong>
      </td>
      <td>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </td>
    </tr>
  );
}
