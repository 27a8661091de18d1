import { useState } from 'react';

interface Held {
  /** What the form was told: empty while the field shows only a part of a value. */
  readonly told: string;
  /** The last whole value of the field. */
  readonly whole: string;
  /** How often a value came from elsewhere: each is shown anew. */
  readonly round: number;
}

/**
 * Holds the last whole value of a field of several parts, and tells the form of it only while all parts are shown: what is
 * recorded is what one sees. `least` is the first value that is one; a year is below it until its last digit is typed.
 */
export function useHeld(value: string, onChange: (value: string) => void, least: string) {
  const [kept, setHeld] = useState<Held>({ told: value, whole: value, round: 0 });
  const held = value === kept.told ? kept : { told: value, whole: value, round: kept.round + 1 };
  if (held !== kept) setHeld(held);
  const tell = (whole: string, isShown: boolean) => {
    const told = isShown && whole >= least ? whole : '';
    if (told === held.told && whole === held.whole) return;
    setHeld({ ...held, told, whole });
    if (told !== held.told) onChange(told);
  };
  return {
    whole: held.whole,
    round: held.round,
    change: (whole: string) => tell(whole, true),
    onWhole: (isWhole: boolean) => tell(held.whole, isWhole),
  };
}
