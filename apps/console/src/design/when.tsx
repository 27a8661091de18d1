import { LabeledGroup } from './labeled';

interface Wall {
  readonly date: string;
  readonly time: string;
}

/** A date and a time of day, as the clocks of a site show them. */
export function When({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Wall;
  onChange: (value: { date: string; time: string }) => void;
}) {
  return (
    <LabeledGroup caption={label}>
      <div className="pair">
        <input
          className="input"
          type="date"
          aria-label={`${label}: date`}
          value={value.date}
          onChange={(event) => onChange({ ...value, date: event.target.value })}
        />
        <input
          className="input"
          type="time"
          aria-label={`${label}: time`}
          value={value.time}
          onChange={(event) => onChange({ ...value, time: event.target.value })}
        />
      </div>
    </LabeledGroup>
  );
}
