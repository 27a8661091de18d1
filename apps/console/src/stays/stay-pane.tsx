import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'react-router';
import type { StayList } from '../api/types';
import board from '../board/board.module.css';
import { counted } from '../design/counted';
import { Icon } from '../design/icons';
import { LevelChip } from '../design/level-chip';
import { Answered } from '../design/states';
import { localDay } from '../design/times';
import { useNames } from '../frame/names';
import { useEscape } from '../frame/keys';
import type { Reference } from '../frame/reference';
import { shared, useAddress } from '../frame/viewpoint';

/** The stays behind one figure; its heading says the same number. */
export function StayPane({
  title,
  found,
  reference,
  onClose,
}: {
  title: ReactNode;
  found: { data: StayList | undefined; error: unknown; refetch: () => unknown };
  reference: Reference;
  onClose: () => void;
}) {
  useEscape(onClose);
  const { data } = found;
  const { query } = useAddress();
  const name = useNames((data?.items ?? []).map(({ clientId }) => clientId));
  return (
    <aside className={`card ${board['pane']}`} aria-labelledby="stay-heading">
      <div className={board['paneHead']}>
        <div>
          <h2 id="stay-heading">{title}</h2>
          <p className="second">{data ? counted(data.total, 'stay') : '…'}</p>
        </div>
        <Button className="button plain" aria-label="Close" onPress={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <Answered
        asked={found}
        what="The list of stays"
        awaited="Listing the stays"
        empty="No stay has this outcome. Choose another outcome or period."
        isEmpty={({ items }) => items.length === 0}
      >
        {({ items }) => (
          <ul className={board['people']}>
            {items.map((stay) => (
              <li key={stay.placementId}>
                <div className={board['line']}>
                  <Link to={`/clients/${stay.clientId}${shared(query)}`}>{name(stay.clientId)}</Link>
                  <LevelChip code={stay.level} />
                </div>
                <div className={`${board['line']} second`}>
                  <span>
                    {localDay(stay.admittedOn)} to {stay.endedOn ? localDay(stay.endedOn) : 'now'} ·{' '}
                    {reference.site(stay.facilityId)}
                  </span>
                  <strong>{stay.days} days</strong>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </aside>
  );
}
