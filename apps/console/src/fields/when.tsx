import { ClockField } from './clock-field';
import { DayField } from './day-field';

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
    <fieldset className="field">
      <legend>{label}</legend>
      <div className="pair">
        <DayField
          bare
          caption={`${label}: date`}
          value={value.date}
          onChange={(date) => onChange({ ...value, date })}
        />
        <ClockField
          bare
          caption={`${label}: time`}
          value={value.time}
          onChange={(time) => onChange({ ...value, time })}
        />
      </div>
    </fieldset>
  );
}
