import { LongText } from '../fields/written';

/** What the API takes of a note. */
const NOTE_MAX = 4000;

/** Free text for colleagues, sealed before it is stored. */
export const NoteField = ({ value, onChange }: { value: string; onChange: (note: string) => void }) => (
  <LongText caption="Note for colleagues, encrypted" optional max={NOTE_MAX} value={value} onChange={onChange} />
);
