import type { CommandAnswer, RemedyShown } from '../api/types';
import type { Finding, Problem } from '../api/client';
import { Tick } from '../design/facet';
import { type Conformance, SeverityMark, VerdictMark } from '../design/marks';
import { stated, withDates } from '../design/times';
import { kindWords, moveWords, rolesWords } from '../path/words';
import styles from './record.module.css';
import { checkWords, faultAt } from './screen-words';

export type Checked =
  | { readonly state: 'idle' }
  | { readonly state: 'checking'; readonly last: Checked | null }
  | { readonly state: 'passes'; readonly answer: CommandAnswer }
  | { readonly state: 'rejected'; readonly problem: Problem };

/** What a command would change and open, whether the check passed or rejected it. */
export interface Consequences {
  readonly impact: CommandAnswer['impact'];
  readonly acceptance: CommandAnswer['acceptance'];
  readonly obligations: CommandAnswer['obligations'];
}

const NO_CONSEQUENCES: Consequences = {
  impact: [],
  acceptance: { needs: 'nothing', roles: [], because: [] },
  obligations: [],
};

export function consequencesOf(checked: Checked): Consequences {
  const current = checked.state === 'checking' ? checked.last : checked;
  if (current?.state === 'passes') return current.answer;
  return current?.state === 'rejected'
    ? { ...NO_CONSEQUENCES, ...(current.problem as Partial<Consequences>) }
    : NO_CONSEQUENCES;
}

/** Whether what a command changes can be accepted by others only. */
export const isForAnother = ({ acceptance }: Consequences, roles: readonly string[]): boolean =>
  acceptance.needs === 'role' && !acceptance.roles.some((role) => roles.includes(role));

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
  const current = checked.state === 'checking' ? checked.last : checked;
  const { findings, remedies } = judgedIn(current);
  return (
    <section
      className={`card ${styles['verdict']}`}
      aria-live="polite"
      aria-busy={checked.state === 'checking'}
      aria-labelledby="verdict"
    >
      <div className={styles['part']}>
        <h3 id="verdict">
          Rule check{' '}
          <span className="second">
            {checked.state === 'checking'
              ? 'checking…'
              : checked.state === 'idle'
                ? ''
                : 'checked just now; nothing is recorded yet'}
          </span>
        </h3>
        <Summary current={current} />
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
          {(finding.severity === 'refuse' || finding.approval !== null) && (
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

interface JudgedIn {
  readonly findings: readonly Finding[];
  readonly remedies: readonly RemedyShown[];
}

function judgedIn(current: Checked | null): JudgedIn {
  if (current?.state === 'passes')
    return { findings: current.answer.verdict?.findings ?? [], remedies: current.answer.remedies };
  if (current?.state === 'rejected') return { findings: [], remedies: [], ...(current.problem as Partial<JudgedIn>) };
  return { findings: [], remedies: [] };
}

/** What the service said of one answer of the form; null when it said nothing. */
export function faultIn(checked: Checked, field: string): string | null {
  const current = checked.state === 'checking' ? checked.last : checked;
  if (current?.state !== 'rejected') return null;
  return faultAt(current.problem, `/${field.replaceAll('.', '/')}`);
}

function Summary({ current }: { current: Checked | null }) {
  if (!current || current.state === 'idle')
    return <p className="quiet">Fill in the form. The rules are checked as you go.</p>;
  if (current.state === 'rejected') {
    const [words, errors] = checkWords(current.problem);
    return (
      <div role="alert">
        <p>{words}</p>
        {errors.map(({ pointer, detail }) => (
          <p key={pointer + detail} className="error-text">
            {detail}
          </p>
        ))}
      </div>
    );
  }
  if (current.state !== 'passes') return null;
  const { conformance } = current.answer;
  return <p>{conformance ? <VerdictMark verdict={conformance} tag /> : 'Can be recorded as it is.'}</p>;
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
  if (impact.length === 0 && acceptance.needs === 'nothing') return null;
  return (
    <section className="card" aria-labelledby="impact">
      <div className={styles['part']}>
        <h3 id="impact">
          {impact.length === 0
            ? 'This changes the census of a past day'
            : impact.length === 1
              ? 'This changes how 1 later entry reads'
              : `This changes how ${impact.length} later entries read`}
        </h3>
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
