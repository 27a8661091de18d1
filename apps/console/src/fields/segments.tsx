import { useContext, useEffect, useEffectEvent } from 'react';
import { DateFieldStateContext, DateInput, DateSegment, TimeFieldStateContext } from 'react-aria-components';
import styles from './fields.module.css';

/** The parts that are typed one after the other. `onWhole` hears whether all of them are filled in. */
export function Segments({ onWhole }: { onWhole: (isWhole: boolean) => void }) {
  return (
    <DateInput className={styles['segments'] ?? ''}>
      {(segment) => (
        <>
          {segment.type === 'day' || segment.type === 'minute' ? <Watch onWhole={onWhole} /> : null}
          <DateSegment segment={segment} className={styles['segment'] ?? ''} />
        </>
      )}
    </DateInput>
  );
}

/** While one part is typed anew, the library keeps the last whole value, which is no longer what one sees. */
function Watch({ onWhole }: { onWhole: (isWhole: boolean) => void }) {
  const day = useContext(DateFieldStateContext);
  const clock = useContext(TimeFieldStateContext);
  const segments = (day ?? clock)?.segments ?? [];
  const isWhole = !segments.some(({ isEditable, isPlaceholder }) => isEditable && isPlaceholder);
  const say = useEffectEvent(onWhole);
  useEffect(() => say(isWhole), [isWhole]);
  return null;
}
