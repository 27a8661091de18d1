import { useQuery } from '@tanstack/react-query';
import { me } from '../api/queries';
import { now } from '../design/now';
import { momentAlone, zoneWords } from '../design/times';
import { rolesWords } from '../path/words';
import { useViewpoint } from './viewpoint';

/** On paper: of which moment it is, in whose time, and who printed it when. */
export function Printed({ zone }: { zone: string }) {
  const { asOf, knownAt } = useViewpoint();
  const by = useQuery(me).data?.signedIn;
  const printed = momentAlone(now(), zone);
  return (
    <p className="print-only second">
      As of {momentAlone(asOf ?? now(), zone)},{' '}
      {knownAt ? `as known ${momentAlone(knownAt, zone)}` : 'with everything known when printed'}. Times are in{' '}
      {zoneWords(zone)}. Printed {printed}
      {by && ` by ${by.name ?? rolesWords(by.roles)}`}.
    </p>
  );
}
