import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Icon } from '../design/icons';
import { now } from '../design/now';
import { moment, momentAlone, wallOf, zoneName, zoneWords } from '../design/times';
import { When } from '../design/when';
import styles from './frame.module.css';
import { useKeys } from './keys';
import { endOfLastMonth, lastWednesday, type Point, pointOf, type Wall } from './point-in-time';
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

const NEVER: Chosen = { asOf: null, knownAt: null };

function TimeFields({ zone, asOf, knownAt, onSet }: Chosen & { zone: string; onSet: (next: Chosen) => void }) {
  const [as, setAs] = useState<Wall>(wallOf(asOf ?? now(), zone));
  const [known, setKnown] = useState<Wall | null>(knownAt ? wallOf(knownAt, zone) : null);
  const points = { asOf: pointOf(as, zone), knownAt: known && pointOf(known, zone) };
  const faults = [faultIn('As of', points.asOf), faultIn('Known at', points.knownAt)].filter((words) => words !== null);
  const to = (wall: Wall) => onSet({ ...NEVER, asOf: instantOf(pointOf(wall, zone)) });
  return (
    <>
      <div className={styles['presets']}>
        <Button className="button" onPress={() => onSet(NEVER)}>
          Now
        </Button>
        <Button className="button" onPress={() => to(lastWednesday(zone))}>
          Last Wednesday 09:00
        </Button>
        <Button className="button" onPress={() => to(endOfLastMonth(zone))}>
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
      <div role="status">
        {faults.map((words) => (
          <p key={words} className="error-text">
            {words}
          </p>
        ))}
      </div>
      <Button
        className="button primary"
        isDisabled={faults.length > 0}
        onPress={() => onSet({ asOf: instantOf(points.asOf), knownAt: instantOf(points.knownAt) })}
      >
        Show this moment
      </Button>
    </>
  );
}

const instantOf = (point: Point | null): string | null => (point && 'instant' in point ? point.instant : null);

const faultIn = (name: string, point: Point | null): string | null =>
  point && 'fault' in point ? `${name}: ${point.fault}` : null;
