import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Icon } from '../design/icons';
import { now } from '../design/now';
import { atZone, moment, momentAlone, wallOf, zoneName, zoneWords } from '../design/times';
import { When } from '../design/when';
import styles from './frame.module.css';
import { useKeys } from './keys';
import { useReference } from './reference';
import { useAddress, useViewpoint } from './viewpoint';

/** As of when, and as known when: one control for the whole console. `T` opens it, `.` goes back to now. */
export function TimeControl() {
  const { set, of } = useAddress();
  const { asOf, knownAt } = useViewpoint();
  const [open, setOpen] = useState(false);
  const zone = useReference().zone(of('site'));

  useKeys({ t: () => setOpen(true), '.': () => set({ asOf: null, knownAt: null }) });

  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className={`button ${styles['now']}`}>
        <Icon name="clock" />
        <Looking asOf={asOf} knownAt={knownAt} zone={zone} />
        <Icon name="down" size={14} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog aria-label="Point in time" className={styles['times'] ?? ''}>
          <TimeFields zone={zone} asOf={asOf} knownAt={knownAt} onSet={(next) => (set(next), setOpen(false))} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The instant that is shown. Where only the knowledge is of the past, that instant stands beside Now. */
function Looking({ asOf, knownAt, zone }: Chosen & { zone: string }) {
  if (asOf) return momentAlone(asOf, zone);
  return (
    <span>
      Now
      {knownAt ? (
        `, as known ${momentAlone(knownAt, zone)}`
      ) : (
        <span className={styles['long']}>
          {' '}
          · {moment(now(), zone)} {zoneName(now(), zone)}
        </span>
      )}
    </span>
  );
}

type Chosen = { asOf: string | null; knownAt: string | null };

function TimeFields({ zone, asOf, knownAt, onSet }: Chosen & { zone: string; onSet: (next: Chosen) => void }) {
  const start = wallOf(asOf ?? now(), zone);
  const [as, setAs] = useState(start);
  const [known, setKnown] = useState(knownAt ? wallOf(knownAt, zone) : null);
  const instant = ({ date, time }: { date: string; time: string }) => atZone(date, time, zone);
  return (
    <>
      <div className={styles['presets']}>
        <Button className="button" onPress={() => onSet({ asOf: null, knownAt: null })}>
          Now
        </Button>
        <Button className="button" onPress={() => onSet({ asOf: instant(lastWednesday(zone)), knownAt: null })}>
          Last Wednesday 09:00
        </Button>
        <Button className="button" onPress={() => onSet({ asOf: instant(endOfLastMonth(zone)), knownAt: null })}>
          End of last month
        </Button>
      </div>
      <When label="As of" value={as} onChange={setAs} />
      {known ? (
        <When label="Known at" value={known} onChange={setKnown} />
      ) : (
        <p className="second">
          With everything known today.{' '}
          <Button className="button plain" onPress={() => setKnown(as)}>
            Choose what was known
          </Button>
        </p>
      )}
      <p className="second">Times are in {zoneWords(zone)}.</p>
      <Button
        className="button primary"
        onPress={() => onSet({ asOf: instant(as), knownAt: known ? instant(known) : null })}
      >
        Show this moment
      </Button>
    </>
  );
}

const DAY_MS = 86_400_000;

/** The Wednesday before that day, 09:00 there: when the census meeting was. */
export function lastWednesday(zone: string, before = now()): { date: string; time: string } {
  const today = wallOf(before, zone).date;
  const noon = Date.parse(`${today}T12:00:00Z`);
  const since = (new Date(noon).getUTCDay() - 3 + 7) % 7 || 7;
  return { date: new Date(noon - since * DAY_MS).toISOString().slice(0, 10), time: '09:00' };
}

function endOfLastMonth(zone: string): { date: string; time: string } {
  const [year = 0, month = 1] = wallOf(now(), zone).date.split('-').map(Number);
  return { date: new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10), time: '23:59' };
}
