import { useQuery } from '@tanstack/react-query';
import { pathEntry } from '../api/queries';
import type { Path } from '../api/types';
import { now } from '../design/now';
import { atZone, distance, localDay, msOf } from '../design/times';
import { useViewpoint } from '../frame/viewpoint';

/** The day that the latest continued-stay review set for the next one. */
export function NextReview({ path, zone }: { path: Path; zone: string }) {
  const viewpoint = useViewpoint();
  const { lastReview } = path.situation;
  const loaded = path.timeline.find(({ entryId }) => entryId === lastReview?.entryId);
  const alone = useQuery({
    ...pathEntry(path.clientId, viewpoint, lastReview?.entryId ?? ''),
    enabled: lastReview !== null && !loaded,
  });
  if (!lastReview) return 'No review recorded';
  const review = loaded ?? alone.data?.timeline[0];
  if (!review) return alone.isLoading ? '…' : 'Not set';
  const { nextReview } = review.details as { readonly nextReview?: string | null };
  if (!nextReview)
    return (
      <>
        Not set<div className="second">last reviewed {localDay(lastReview.on)}</div>
      </>
    );
  const { over, words } = distance(atZone(nextReview, '23:59', zone), viewpoint.asOf ? msOf(viewpoint.asOf) : now());
  return (
    <>
      <strong>{localDay(nextReview)}</strong>
      <div className="second">{over ? `${words}, none recorded since` : words}</div>
    </>
  );
}
