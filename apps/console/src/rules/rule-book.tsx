import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { api, bodyOf } from '../api/client';
import { pack, packs } from '../api/queries';
import type { MoveCounts } from '../api/types';
import { Choose } from '../design/choose';
import { counted } from '../design/counted';
import { Heads } from '../design/heads';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { ListHeading } from '../design/list-heading';
import { SeverityMark } from '../design/marks';
import { Failure, Loading, hides } from '../design/states';
import { localDay } from '../design/times';
import { useTitle } from '../frame/title';
import { shared, useAddress } from '../frame/viewpoint';
import { ROLES } from '../worklist/terms';
import { dueWords, hoursWords, needWords, type PackPages, scopeWords } from './document';
import { sourceWords } from './sources';
import styles from './rules.module.css';

/** One rule pack in words: levels, what a move needs, deadlines, reasons, and where each comes from. */
export function RuleBook() {
  const { pack: id = '', version = '' } = useParams();
  const { query } = useAddress();
  const { data, error, refetch } = useQuery(pack(id, version));
  const judged = useQuery({
    queryKey: ['rule-counts', id, version],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/transitions/counts', { params: { query: { packId: [id], packVersion: [version] } as never } }),
      ),
  }).data;
  useTitle('Rules');
  if (hides({ data, error }))
    return <Failure error={error} what="The rule book" screen="Rule book" again={() => void refetch()} />;
  if (!data) return <Loading words="Opening the rule book" screen="Rule book" />;
  const book = data.document as unknown as PackPages;
  return (
    <>
      <ListHeading
        before={
          <Link className="button plain" to={`/rules${shared(query)}`} aria-label="Back to the rule packs">
            <Icon name="back" />
          </Link>
        }
        title={`${book.title} ${version}`}
        about={
          <>
            {book.edition} {book.effectiveFrom && `· in effect from ${localDay(book.effectiveFrom)}`}
            {judged && ` · checked ${judged.total} transitions`}
          </>
        }
      >
        <CompareWith id={id} version={version} />
      </ListHeading>
      <div className={styles['book']}>
        <Section
          title="Levels"
          heads={['Level', 'Name', 'Hours a week', 'Source']}
          count={data.counts.levels}
          rows={book.levels.filter(({ offer }) => isOffered(offer))}
        >
          {(level) => (
            <tr key={level.code}>
              <td>
                <LevelChip code={level.code} />
              </td>
              <td>{level.name}</td>
              <td className="second">{hoursWords(level.weeklyMinutes)}</td>
              <Source book={book} id={level.source} />
            </tr>
          )}
        </Section>
        <Section
          title="Requirements for a transition"
          heads={['Requirement', 'What it needs', 'Transitions', 'Source']}
          count={data.counts.gates}
          rows={book.gates}
        >
          {(gate) => (
            <tr key={gate.id}>
              <td>
                <SeverityMark severity={gate.severity} /> <strong>{gate.title}</strong>
                <span className={styles['sentence']}>{scopeWords(gate)}</span>
              </td>
              <td>
                {needWords(gate)}
                {gate.remedy && <span className="second"> {gate.remedy}</span>}
              </td>
              <td>
                <Judged ruleId={gate.id} counts={judged} pack={`${id} ${version}`} />
              </td>
              <Source book={book} id={gate.source} note={gate.note} />
            </tr>
          )}
        </Section>
        <Section
          title="Deadlines"
          heads={['Deadline', 'Due', 'Owner', 'Source']}
          count={data.counts.clocks}
          rows={book.clocks.filter(({ inForce }) => inForce !== false)}
        >
          {(clock) => (
            <tr key={clock.id}>
              <td>
                <strong>{clock.title}</strong>
              </td>
              <td>{dueWords(clock)}</td>
              <td className="second">{ROLES[clock.ownerRole] ?? clock.ownerRole}</td>
              <Source book={book} id={clock.source} />
            </tr>
          )}
        </Section>
        <Section
          title="Reasons that a move takes"
          heads={['Reason']}
          count={data.counts.reasons}
          rows={book.reasons['move'] ?? []}
        >
          {(reason) => (
            <tr key={reason.code}>
              <td>{reason.name}</td>
            </tr>
          )}
        </Section>
        <Section title="Sources" heads={['Source', 'Citation']} count={data.counts.sources} rows={book.sources}>
          {(source) => (
            <tr key={source.id}>
              <td>
                <strong>{source.id}</strong>
              </td>
              <td>{source.citation}</td>
            </tr>
          )}
        </Section>
        <p className="second">
          {book.attribution} {book.disclaimer}
        </p>
      </div>
    </>
  );
}

/** The transitions that a rule had something to say of, and those that met it with something recorded. */
function Judged({ ruleId, counts, pack: checkedBy }: { ruleId: string; counts: MoveCounts | undefined; pack: string }) {
  const { query } = useAddress();
  const countOf = (filter: string) =>
    counts?.facets.find((facet) => facet.filter === filter)?.values.find(({ value }) => value === ruleId)?.count ?? 0;
  const [found, met] = [countOf('ruleId'), countOf('metRuleId')];
  const to = (by: 'rule' | 'met') => `/audit${shared(query, { [by]: ruleId, period: 'all', pack: checkedBy })}`;
  if (counts && found + met === 0)
    return <span className="quiet">No transition has this finding, or met this rule with a recorded fact</span>;
  return (
    <span>
      {found > 0 && (
        <Link className={styles['judged']} to={to('rule')}>
          {counted(found, 'transition')} with this finding
        </Link>
      )}
      {met > 0 && (
        <Link className={styles['judged']} to={to('met')}>
          {counted(met, 'transition')} met this rule with a recorded fact
        </Link>
      )}
    </span>
  );
}

/** Another pack or version, to see what is different in this one. */
function CompareWith({ id, version }: { id: string; version: string }) {
  const { query } = useAddress();
  const navigate = useNavigate();
  const others = (useQuery(packs).data?.items ?? []).filter((one) => one.id !== id || one.version !== version);
  if (others.length === 0) return null;
  return (
    <Choose
      label="Compare with"
      icon="compare"
      value=""
      choices={[
        ['', 'Compare with…'],
        ...others.map((one) => [`${one.id}/${one.version}`, `${one.title} ${one.version}`] as const),
      ]}
      onChange={(other) => other && void navigate(`/rules/${other}/compare/${id}/${version}${shared(query)}`)}
    />
  );
}

/** What the pack says of a source; its id is one click away, in the list of sources below. */
const Source = ({ book, id, note = null }: { book: PackPages; id: string; note?: string | null }) => (
  <td className="quiet" title={note ?? undefined}>
    {sourceWords(book, id)}
  </td>
);

const isOffered = (offer: PackPages['levels'][number]['offer']): boolean =>
  offer.some(({ offer: what, inForce }) => inForce && what !== 'not-offered' && what !== 'referred-out');

function Section<Row>({
  title,
  heads,
  count,
  rows,
  children,
}: {
  title: string;
  heads: readonly string[];
  count: number;
  rows: readonly Row[];
  children: (row: Row) => ReactNode;
}) {
  return (
    <section className="card" aria-label={title}>
      <h2 className="partHeading">
        {title} <span className="second">{count}</span>
      </h2>
      <table className={styles['table']} data-columns={heads.length}>
        <Heads of={heads} />
        <tbody>{rows.map(children)}</tbody>
      </table>
    </section>
  );
}
