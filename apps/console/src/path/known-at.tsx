import { useEffect, useState } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { momentAlone, msOf } from '../design/times';
import { useAddress, useViewpoint } from '../frame/viewpoint';
import styles from './path.module.css';

const DAY_MS = 86_400_000;
const TEXT_PX = 16;
const DAYS = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;

/** Draws back what was known, day by day, below the axis of the chart. The point in time above the screen says the same instant. */
export function KnownAt({
  from,
  until,
  zone,
  left,
  width,
}: {
  /** UTC ms: where the axis begins and ends. */
  from: number;
  until: number;
  zone: string;
  /** Of the axis, in units of the drawing. */
  left: number;
  width: number;
}) {
  const { set } = useAddress();
  const { knownAt } = useViewpoint();
  const days = Math.max(1, Math.ceil((until - from) / DAY_MS));
  const kept = knownAt === null ? days : Math.min(days, Math.max(0, Math.round((msOf(knownAt) - from) / DAY_MS)));
  const [day, setDay] = useState(kept);
  useEffect(() => setDay(kept), [kept]);
  const instantOf = (value: number) => from + value * DAY_MS;
  const choose = (value: number) => set({ knownAt: value >= days ? null : new Date(instantOf(value)).toISOString() });
  return (
    <Slider
      className={styles['known'] ?? ''}
      minValue={0}
      maxValue={days}
      value={day}
      formatOptions={DAYS}
      onChange={(value) => setDay(value)}
      onChangeEnd={(value) => choose(value)}
    >
      <Label>
        Known at<span className="hidden">, days after the path begins</span>
      </Label>
      <SliderTrack
        className={styles['knownTrack'] ?? ''}
        style={{ marginLeft: `${left / TEXT_PX}rem`, width: `${width / TEXT_PX}rem` }}
      >
        <SliderThumb className={styles['knownThumb'] ?? ''} />
      </SliderTrack>
      <SliderOutput className="second" style={{ marginLeft: `${left / TEXT_PX}rem` }}>
        {day >= days
          ? 'Shows everything recorded so far. Drag left to see what was known on an earlier day.'
          : `As known ${momentAlone(day === kept && knownAt !== null ? knownAt : instantOf(day), zone)}.`}
      </SliderOutput>
    </Slider>
  );
}
