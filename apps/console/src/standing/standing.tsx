import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { identity } from '../api/queries';
import { standing } from '../api/standing-queries';
import type { RecordStanding } from '../api/types';
import { Icon } from '../design/icons';
import { Tag } from '../design/marks';
import { Failure, Loading, hides } from '../design/states';
import { momentAlone } from '../design/times';
import { nameOf } from '../frame/names';
import { useInitials } from '../frame/preferences';
import { useReference } from '../frame/reference';
import { useRight } from '../frame/rights';
import { useTitle } from '../frame/title';
import { shared, useAddress } from '../frame/viewpoint';
import { Act } from './act';
import { DECLINES, ENDINGS, GROUNDS, HOLDS, STATES, standingWords } from './standing-words';
import styles from './standing.module.css';

/** What keeps a client's record, and what erases it: each step is one person's, and an erasure takes two. */
export function Standing() {
  const { clientId = '' } = useParams();
  const { query, of } = useAddress();
  const zone = useReference().zone(of('site'));
  const known = useQuery(standing(clientId));
  const seesNames = useRight('seeIdentity');
  const seesPath = useRight('seePaths');
  const person = useQuery({ ...identity(clientId), enabled: seesNames }).data?.identity;
  const name = nameOf(known.data?.erased ? null : person, clientId, useInitials());
  useTitle('Holds and erasure');
  if (hides(known))
    return (
      <Failure
        error={known.error}
        what="Holds and requests"
        screen="Holds and erasure"
        again={() => void known.refetch()}
      />
    );
  if (!known.data) return <Loading words="Reading holds and requests" screen="Holds and erasure" />;
  const { data } = known;
  return (
    <>
      <div className="frameHeading">
        <Link
          className="button plain"
          to={`${seesPath ? `/clients/${clientId}` : '/erasures'}${shared(query)}`}
          aria-label={seesPath ? 'Back to the client' : 'Back to the requests'}
        >
          <Icon name="back" />
        </Link>
        <h1>Holds and erasure</h1>
        <span>{name}</span>
        {data.onHold && (
          <Tag tone="warn" icon="warn">
            On hold
          </Tag>
        )}
        {data.erased && <Tag tone="bad">Erased</Tag>}
      </div>
      <div className={styles['layout']}>
        <Holds standing={data} zone={zone} />
        <Erasures standing={data} zone={zone} />
      </div>
    </>
  );
}

function Holds({ standing: { clientId, holds, erased }, zone }: { standing: RecordStanding; zone: string }) {
  const mayPlace = useRight('holdRecords');
  const mayLift = useRight('liftHolds');
  return (
    <section className={`card ${styles['part']}`} aria-labelledby="holds">
      <h2 id="holds">Legal holds</h2>
      <p className="second">While a hold is active, no one can request or confirm the erasure of this record.</p>
      {holds.length === 0 && <p>No hold was ever placed on this record.</p>}
      <ul className={styles['list']}>
        {holds.map(({ holdId, reason, placedAt, liftedAt }) => (
          <li key={holdId}>
            <span>
              <strong>{standingWords(reason)}</strong>
              <span className="second">
                {' '}
                placed {momentAlone(placedAt, zone)}
                {liftedAt ? `, lifted ${momentAlone(liftedAt, zone)}` : ', still stands'}
              </span>
            </span>
            {mayLift && liftedAt === null && (
              <Act
                url={`/v1/clients/${clientId}/legal-holds/${holdId}/lift`}
                field="reason"
                label="Why it need not stay"
                choices={ENDINGS}
                verb="Lift this hold"
              />
            )}
          </li>
        ))}
      </ul>
      {mayPlace && !erased && (
        <Act
          url={`/v1/clients/${clientId}/legal-holds`}
          field="reason"
          label="Why this record must stay"
          choices={HOLDS}
          verb="Place a hold"
        />
      )}
    </section>
  );
}

const NO_WAY_BACK =
  'Names, numbers and notes of this client are destroyed at once, and nothing brings them back. Entries stay without them, so that counts do not change.';

function Erasures({
  standing: { clientId, erasures, erased, onHold },
  zone,
}: {
  standing: RecordStanding;
  zone: string;
}) {
  const mayAsk = useRight('requestErasures');
  const mayConfirm = useRight('confirmErasures');
  const mayDecline = useRight('declineErasures');
  const waiting = erasures.some(({ state }) => state === 'waiting');
  return (
    <section className={`card ${styles['part']}`} aria-labelledby="erasures">
      <h2 id="erasures">Erasure</h2>
      <p className="second">One person asks. A director who did not ask confirms.</p>
      {erasures.length === 0 && <p>Nobody asked to erase this record.</p>}
      <ul className={styles['list']}>
        {erasures.map((request) => (
          <li key={request.erasureId}>
            <span>
              <strong>{STATES[request.state] ?? request.state}</strong>
              <span className="second">
                {' '}
                {standingWords(request.ground)} · asked {momentAlone(request.askedAt, zone)}
                {request.answeredAt && ` · answered ${momentAlone(request.answeredAt, zone)}`}
                {request.declined && ` · ${standingWords(request.declined)}`}
                {request.completedAt && ` · nothing was left ${momentAlone(request.completedAt, zone)}`}
              </span>
            </span>
            {mayConfirm && request.state === 'waiting' && !onHold && (
              <Act
                url={`/v1/clients/${clientId}/erasures/${request.erasureId}/confirmation`}
                field="ground"
                label="To confirm, choose the ground of the request once more"
                choices={GROUNDS}
                verb="Erase this record"
                warning={NO_WAY_BACK}
              />
            )}
            {mayDecline && request.state === 'waiting' && (
              <Act
                url={`/v1/clients/${clientId}/erasures/${request.erasureId}/decline`}
                field="reason"
                label="Why the record stays"
                choices={DECLINES}
                verb="Decline or withdraw"
              />
            )}
          </li>
        ))}
      </ul>
      {mayAsk && !erased && !waiting && !onHold && (
        <Act
          url={`/v1/clients/${clientId}/erasures`}
          field="ground"
          label="On what ground"
          choices={GROUNDS}
          verb="Ask for the erasure"
        />
      )}
      {onHold && <p>A legal hold is active. Lift it before you request or confirm an erasure.</p>}
    </section>
  );
}
