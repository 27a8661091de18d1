import type { Me } from '../api/queries';
import type { Path } from '../api/types';
import audit from '../audit/audit.module.css';
import { useStaffNames } from '../audit/dossier';
import { SeverityMark, Tag } from '../design/marks';
import { momentAlone, withDates } from '../design/times';
import { Decide } from './decide';
import { kindWords } from './words';

/** What waits for a decision on this path. Nobody decides on their own proposal. */
export function Proposals({ path, me, zone, canAct }: { path: Path; me: Me; zone: string; canAct: boolean }) {
  const waiting = path.proposals.filter(({ state }) => state === 'waiting');
  const staff = useStaffNames(waiting.map(({ by }) => by.id));
  if (waiting.length === 0) return null;
  return (
    <section className="card" aria-label="Waiting for a decision">
      {waiting.map((proposal) => (
        <div key={proposal.proposalId} className={audit['part']}>
          <div className={audit['move']}>
            <Tag tone="info" icon="hourglass">
              Waiting for approval
            </Tag>
            <strong>
              {editWords(proposal.edit)}
              {kindWords(proposal.kind)}
            </strong>
            <span className="second">
              asked by {staff(proposal.by.id)}, {momentAlone(proposal.proposedAt, zone)}
            </span>
          </div>
          {(proposal.ruleCheck?.findings ?? []).map((finding) => (
            <p key={finding.ruleId}>
              <SeverityMark severity={finding.severity} /> {withDates(finding.observed)}
            </p>
          ))}
          {canAct && <Decide path={path} proposal={proposal} own={proposal.by.id === me.id} />}
        </div>
      ))}
    </section>
  );
}

const EDIT_WORDS = { record: 'Late entry: ', correct: 'Correct: ', void: 'Void: ', reinstate: 'Reinstate: ' } as const;
const editWords = (edit: Path['proposals'][number]['edit']): string => (edit ? EDIT_WORDS[edit.do] : '');
