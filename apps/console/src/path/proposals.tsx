import type { Me } from '../api/queries';
import type { Path } from '../api/types';
import audit from '../audit/audit.module.css';
import { reasonName, useStaffNames } from '../audit/dossier';
import { Icon } from '../design/icons';
import { SeverityMark, Tag } from '../design/marks';
import { momentAlone, withDates } from '../design/times';
import { useReference } from '../frame/reference';
import { usePack } from '../record/pack-at';
import { Decide } from './decide';
import { Detail, Details, Note } from './details';
import { happened } from './entries';
import { fieldWords, kindWords } from './words';

type Proposal = Path['proposals'][number];

const DAY_MS = 86_400_000;
/** How long one who asked is told of what was decided. */
const TOLD_DAYS = 14;

/** What waits for a decision on this path, and what became of one's own. Nobody decides on their own proposal. */
export function Proposals({
  path,
  me,
  zone,
  until,
  canAct,
}: {
  path: Path;
  me: Me;
  zone: string;
  /** The moment looked at, ms. */
  until: number;
  canAct: boolean;
}) {
  const told = ({ state, by, closed }: Proposal) =>
    state === 'declined' && by.id === me.id && closed && until - Date.parse(closed.at) < TOLD_DAYS * DAY_MS;
  const shown = path.proposals.filter((proposal) => proposal.state === 'waiting' || told(proposal));
  const staff = useStaffNames(shown.flatMap(({ by, closed }) => (closed ? [by.id, closed.by.id] : [by.id])));
  if (shown.length === 0) return null;
  const waits = shown.some(({ state }) => state === 'waiting');
  return (
    <section className="card" aria-label={waits ? 'Waiting for a decision' : 'Declined'}>
      {shown.map((proposal) => (
        <div key={proposal.proposalId} className={audit['part']}>
          <Heading proposal={proposal} asked={staff(proposal.by.id)} zone={zone} />
          {proposal.closed && <Declined proposal={proposal} by={staff(proposal.closed.by.id)} zone={zone} />}
          <Asked proposal={proposal} path={path} />
          {(proposal.ruleCheck?.findings ?? []).map((finding) => (
            <p key={finding.ruleId}>
              <SeverityMark severity={finding.severity} /> {withDates(finding.observed)}
            </p>
          ))}
          {canAct && proposal.state === 'waiting' && (
            <Decide path={path} proposal={proposal} own={proposal.by.id === me.id} zone={zone} />
          )}
        </div>
      ))}
    </section>
  );
}

function Heading({ proposal, asked, zone }: { proposal: Proposal; asked: string; zone: string }) {
  return (
    <div className={audit['move']}>
      {proposal.state === 'waiting' ? (
        <Tag tone="info" icon="hourglass">
          Waiting for approval
        </Tag>
      ) : (
        <Tag tone="bad">Declined</Tag>
      )}
      <strong>
        {editWords(proposal.edit)}
        {kindWords(proposal.kind)}
      </strong>
      <span className="second">
        asked by {asked}, {momentAlone(proposal.proposedAt, zone)}
      </span>
    </div>
  );
}

function Declined({ proposal, by, zone }: { proposal: Proposal; by: string; zone: string }) {
  const { ruleCheck, closed } = proposal;
  const rules = usePack(ruleCheck?.pack);
  if (!closed) return null;
  return (
    <p>
      <Icon name="void" /> {by} declined it {momentAlone(closed.at, zone)}
      {closed.reason && `: ${reasonName(rules, closed.reason)}`}. Nothing was recorded.
    </p>
  );
}

/** What would stand on the path, and what would leave it. */
function Asked({ proposal, path }: { proposal: Proposal; path: Path }) {
  const reference = useReference();
  const { edit } = proposal;
  const note = (path.narratives as Record<string, { text?: string } | undefined> | null)?.[proposal.versionId]?.text;
  return (
    <dl className={audit['facts']}>
      <dt>{edit?.do === 'void' ? 'Happened, as recorded' : 'Happened'}</dt>
      <dd>{happened(proposal)}</dd>
      <dt>Site</dt>
      <dd>{reference.site(proposal.facilityId)}</dd>
      <Details details={proposal.details} reference={reference} />
      {edit?.because && <Detail name="because">{fieldWords(edit.because.replaceAll('-', ' '))}</Detail>}
      {proposal.ruleCheck?.reason && <Reason proposal={proposal} />}
      {note && <Note text={note} />}
    </dl>
  );
}

function Reason({ proposal: { ruleCheck } }: { proposal: Proposal }) {
  const rules = usePack(ruleCheck?.pack);
  return <Detail name="reason">{reasonName(rules, ruleCheck?.reason ?? '')}</Detail>;
}

const EDIT_WORDS = { record: 'Late entry: ', correct: 'Correct: ', void: 'Void: ', reinstate: 'Reinstate: ' } as const;
const editWords = (edit: Proposal['edit']): string => (edit ? EDIT_WORDS[edit.do] : '');
