import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { api, bodyOf } from '../api/client';
import { pack, packs } from '../api/queries';
import type { MoveCounts } from '../api/types';
import { Choose } from '../design/choose';
import { counted } from '../design/counted';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
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
      <div className="frameHeading">
        <Link className="button plain" to={`/rules${shared(query)}`} aria-label="Back to the rule packs">
          <Icon name="back" />
        </Link>
        <h1>
          {book.title} {version}
        </h1>
        <span className="second">
          {book.edition} {book.effectiveFrom && `· in effect from ${localDay(book.effectiveFrom)}`}
          {judged && ` · checked ${judged.total} transitions`}
        </span>
        <div className="tools">
          <CompareWith id={id} version={version} />
        </div>
      </div>
      <div className={styles['book']}>
        <Section title="Levels" count={data.counts.levels} rows={book.levels.filter(({ offer }) => isOffered(offer))}>
          {(level) => (
            <li key={level.code}>
              <LevelChip code={level.code} />
              <span>{level.name}</span>
              <span className="second">{hoursWords(level.weeklyMinutes)}</span>
              <Source book={book} id={level.source} />
            </li>
          )}
        </Section>
        <Section title="Requirements for a transition" count={data.counts.gates} rows={book.gates}>
          {(gate) => (
            <li key={gate.id}>
              <span>
                <SeverityMark severity={gate.severity} /> <strong>{gate.title}</strong>
                <span className={styles['sentence']}>{scopeWords(gate)}</span>
              </span>
              <span>
                {needWords(gate)}
                {gate.remedy && <span className="second"> {gate.remedy}</span>}
              </span>
              <Judged ruleId={gate.id} counts={judged} pack={`${id} ${version}`} />
              <Source book={book} id={gate.source} note={gate.note} />
            </li>
          )}
        </Section>
        <Section
          title="Deadlines"
          count={data.counts.clocks}
          rows={book.clocks.filter(({ inForce }) => inForce !== false)}
        >
          {(clock) => (
            <li key={clock.id}>
              <strong>{clock.title}</strong>
              <span>{dueWords(clock)}</span>
              <span className="second">{ROLES[clock.ownerRole] ?? clock.ownerRole}</span>
              <Source book={book} id={clock.source} />
            </li>
          )}
        </Section>
        <Section title="Reasons that a move takes" count={data.counts.reasons} rows={book.reasons['move'] ?? []}>
          {(reason) => (
            <li key={reason.code}>
              <span>{reason.name}</span>
            </li>
          )}
        </Section>
        <Section title="Sources" count={data.counts.sources} rows={book.sources}>
          {(source) => (
            <li key={source.id}>
              <strong>{source.id}</strong>
              <span>{source.citation}</span>
            </li>
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
  <span className="quiet" title={note ?? undefined}>
    {sourceWords(book, id)}
  </span>
);

const isOffered = (offer: PackPages['levels'][number]['offer']): boolean =>
  offer.some(({ offer: what, inForce }) => inForce && what !== 'not-offered' && what !== 'referred-out');

function Section<Row>({
  title,
  count,
  rows,
  children,
}: {
  title: string;
  count: number;
  rows: readonly Row[];
  children: (row: Row) => ReactNode;
}) {
  return (
    <section className="card" aria-label={title}>
      <h2 className="partHeading">
        {title} <span className="second">{count}</span>
      </h2>
      <ul className={styles['list']}>{rows.map(children)}</ul>
    </section>
  );
}
