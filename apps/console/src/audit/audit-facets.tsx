import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Move, MoveCounts } from '../api/types';
import { Facet, Tick } from '../design/facet';
import { useFilters } from '../design/filters';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { type Conformance, VerdictMark } from '../design/marks';
import type { Reference } from '../frame/reference';
import { useAddress } from '../frame/viewpoint';
import { moveWords } from '../path/words';
import styles from './audit.module.css';
import { FACETS, valuesIn } from './audit-terms';
import { ruleWords } from './rule-titles';

const TITLES: Readonly<Record<(typeof FACETS)[number][0], string>> = {
  verdict: 'Result of the rule check',
  at: 'Site',
  move: 'Transition',
  rule: 'Rule with a finding',
  met: 'Rule that was met',
  approver: 'Approved by',
  recorder: 'Recorded by',
  from: 'From level',
  to: 'To level',
};
const VERDICTS: readonly Conformance[] = ['non-conforming', 'justified', 'conforming'];

/** The filters of the list. Each count is the API's: choosing it lists as many rows. */
export function useAuditFacets({
  counts,
  rows,
  staff,
  reference,
}: {
  counts: MoveCounts | undefined;
  rows: readonly Move[];
  staff: (id: string | null | undefined) => string;
  reference: Reference;
}) {
  const { of, set } = useAddress();
  const titles = new Map(
    rows.flatMap(({ findings, reliedOn }) =>
      [...findings, ...reliedOn].map(({ ruleId, title }) => [ruleId, title] as const),
    ),
  );
  const wordsOf: Readonly<Record<string, (value: string) => ReactNode>> = {
    verdict: (value) => <VerdictMark verdict={value as Conformance} />,
    at: (value) => reference.site(value),
    move: moveWords,
    rule: (value) => titles.get(value) ?? ruleWords(value),
    met: (value) => titles.get(value) ?? ruleWords(value),
    approver: (value) => (value === 'none' ? 'Nobody' : staff(value)),
    recorder: staff,
    from: (value) => <LevelChip code={value} />,
    to: (value) => <LevelChip code={value} />,
  };
  const chosen = FACETS.filter(([name]) => of(name)).length + (of('late') ? 1 : 0);
  return useFilters(
    <>
      {chosen > 0 && (
        <Button
          className="button"
          onPress={() => set({ ...Object.fromEntries(FACETS.map(([name]) => [name, null])), late: null, entry: null })}
        >
          <Icon name="close" /> Clear filters
        </Button>
      )}
      {FACETS.map(([name, filter]) => {
        if (name === 'at' && of('site')) return null;
        const values = counts?.facets.find((facet) => facet.filter === filter)?.values;
        const listed = name === 'verdict' ? inOrder(values) : withChosen(values, valuesIn(of(name)));
        return (
          <div key={name}>
            <Facet
              title={TITLES[name]}
              values={listed.map(({ value, count }) => ({ value, count, words: wordsOf[name]?.(value) }))}
              chosen={valuesIn(of(name))}
              onChange={(next) => set({ [name]: next.join(','), entry: null })}
            />
            {name === 'verdict' && (
              <Tick
                isSelected={of('late') === 'yes'}
                onChange={(late) => set({ late: late ? 'yes' : null, entry: null })}
              >
                <span>A day late or more</span>
                <span className={styles['lateCount']}>{counts?.late}</span>
              </Tick>
            )}
          </div>
        );
      })}
    </>,
    chosen,
  );
}

/** What the API counted; undefined while it is not known. */
type Values = MoveCounts['facets'][number]['values'] | undefined;

const inOrder = (values: Values) => VERDICTS.map((verdict) => counted(values, verdict));

/** A chosen value stays in the list when no row has it anymore. */
const withChosen = (values: Values, chosen: readonly string[]) => [
  ...(values ?? []),
  ...chosen.filter((one) => !values?.some(({ value }) => value === one)).map((one) => counted(values, one)),
];

const counted = (values: Values, value: string) => ({
  value,
  count: values && (values.find((one) => one.value === value)?.count ?? 0),
});
