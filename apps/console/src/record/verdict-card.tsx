import type { RemedyShown } from '../api/types';
import { Tick } from '../design/facet';
import { type Conformance, SeverityMark, VerdictMark } from '../design/marks';
import { stated, withDates } from '../design/times';
import { kindWords, moveWords, rolesWords } from '../path/words';
import {
  type Checked,
  checkStateWords,
  type Consequences,
  impactWords,
  isToBeSeen,
  judgedIn,
  summaryOf,
} from './judged';
import styles from './record.module.css';

/** What the rules say before anything is recorded. Its height is kept, so that the page does not jump. */
export function VerdictCard({
  checked,
  remedy,
  acknowledged,
  onAcknowledge,
}: {
  checked: Checked;
  /** How a finding is met, where another entry can meet it. */
  remedy?: (remedy: RemedyShown | undefined) => React.ReactNode;
  acknowledged: readonly string[];
  onAcknowledge: (ruleId: string, seen: boolean) => void;
}) {
  const { findings, remedies } = judgedIn(checked);
  return (
    <section
      className={`card ${styles['verdict']}`}
      aria-live="polite"
      aria-busy={checked.state === 'checking'}
      aria-labelledby="verdict"
    >
      <div className={styles['part']}>
        <h3 id="verdict">
          Rule check <span className="second">{checkStateWords(checked)}</span>
        </h3>
        <Summary checked={checked} />
      </div>
      {findings.map((finding) => (
        <div key={finding.ruleId} className={styles['finding']}>
          <strong>
            <SeverityMark severity={finding.severity} /> {withDates(finding.observed)}
          </strong>
          <span className="second">
            Rule: {finding.title} · required: {finding.required}
          </span>
          <span className="second">{finding.remedy}</span>
          {remedy?.(remedies.find(({ ruleId }) => ruleId === finding.ruleId))}
          {isToBeSeen(finding) && (
            <Tick
              isSelected={acknowledged.includes(finding.ruleId)}
              onChange={(isSeen) => onAcknowledge(finding.ruleId, isSeen)}
            >
              I have seen this finding, and the transition has already happened
            </Tick>
          )}
        </div>
      ))}
    </section>
  );
}

function Summary({ checked }: { checked: Checked }) {
  const summary = summaryOf(checked);
  switch (summary.kind) {
    case 'nothing':
      return null;
    case 'words':
      return <p className={checked.state === 'passes' ? '' : 'quiet'}>{summary.words}</p>;
    case 'judged':
      return (
        <p>
          <VerdictMark verdict={summary.conformance} tag />
        </p>
      );
    case 'rejected':
      return (
        <div role="alert">
          <p>{summary.words}</p>
          {summary.faults.map(({ pointer, detail }) => (
            <p key={pointer + detail} className="error-text">
              {detail}
            </p>
          ))}
        </div>
      );
  }
}

/** Later entries that would read differently, what each was and what it becomes, and the one question that unlocks recording. */
export function ImpactCard({
  consequences,
  zone,
  children,
}: {
  consequences: Consequences;
  zone: string;
  children: React.ReactNode;
}) {
  const { impact, acceptance } = consequences;
  const heading = impactWords(consequences);
  if (heading === null) return null;
  return (
    <section className="card" aria-labelledby="impact">
      <div className={styles['part']}>
        <h3 id="impact">{heading}</h3>
      </div>
      {impact.map(({ entryId, kind, effective, was, becomes }) => (
        <div key={entryId} className={styles['impact']}>
          <span>
            {stated({ ...effective, zone })}
            <div className="second">{kindWords(kind)}</div>
          </span>
          <Side side={was} />
          <span aria-hidden="true">→</span>
          <Side side={becomes} />
        </div>
      ))}
      {acceptance.needs !== 'nothing' && (
        <div className={styles['ask']}>
          {acceptance.roles.length > 0 && (
            <p className="second">Roles that can accept this impact: {rolesWords(acceptance.roles)}.</p>
          )}
          {children}
        </div>
      )}
    </section>
  );
}

function Side({ side }: { side: { readonly move?: string | null; readonly conformance?: Conformance | null } }) {
  return (
    <span>
      {side.move ? moveWords(side.move) : 'No transition'}
      {side.conformance && (
        <>
          {' '}
          <VerdictMark verdict={side.conformance} />
        </>
      )}
    </span>
  );
}
