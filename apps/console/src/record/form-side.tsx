import type { ReactNode } from 'react';
import type { Path, RemedyShown } from '../api/types';
import { ChangedSince } from './changed-since';
import { listOf, type PackDocument } from './choices';
import type { Draft } from './draft';
import { Listed } from '../fields/listed';
import { seenOf } from './path-seen';
import styles from './record.module.css';
import type { Drafted } from './use-draft';
import { type Checked, type Consequences, consequencesOf, isForAnother } from './judged';
import { ImpactCard, VerdictCard } from './verdict-card';

/** Beside what is typed: what changed meanwhile, what the rules say, and what becomes of later entries. */
export function FormSide({
  drafted: { draft, change, seen, changed },
  checked,
  path,
  zone,
  document,
  roles,
  remedy,
  children,
}: {
  drafted: Drafted;
  checked: Checked;
  path: Path;
  zone: string;
  document: PackDocument | undefined;
  /** Those of the signed-in person: what only others can accept asks for no reason. */
  roles?: readonly string[];
  /** How a finding is met, where another entry can meet it. */
  remedy?: (remedy: RemedyShown | undefined) => ReactNode;
  /** What is drawn between what the rules say and what becomes of later entries. */
  children?: ReactNode;
}) {
  const consequences = consequencesOf(checked);
  return (
    <div className={styles['side']}>
      {changed && <ChangedSince seen={seen} path={path} zone={zone} onRead={() => change({ seen: seenOf(path) })} />}
      <VerdictCard
        checked={checked}
        {...(remedy && { remedy })}
        acknowledged={draft.acknowledged}
        onAcknowledge={(ruleId, isSeen) => change({ acknowledged: acknowledgedAfter(draft, ruleId, isSeen) })}
      />
      {children}
      <ImpactCard consequences={consequences} zone={zone}>
        {(!roles || !isForAnother(consequences, roles)) && (
          <Listed
            caption="Reason for accepting these changes"
            choices={listOf(document, 'impact')}
            value={draft.acceptImpact}
            onChange={(acceptImpact) => change({ acceptImpact: acceptImpact })}
          />
        )}
      </ImpactCard>
      <Opens consequences={consequences} />
    </div>
  );
}

const acknowledgedAfter = ({ acknowledged }: Draft, ruleId: string, isSeen: boolean): readonly string[] =>
  isSeen ? [...acknowledged, ruleId] : acknowledged.filter((each) => each !== ruleId);

function Opens({ consequences: { obligations } }: { consequences: Consequences }) {
  if (obligations.length === 0) return null;
  return (
    <p className={`card ${styles['opens']}`}>
      Recording this also opens these tasks: {obligations.map(({ title }) => title).join(', ')}.
    </p>
  );
}
