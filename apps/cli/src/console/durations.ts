/** `1 h 02 min`, `3 min 07 s`, `12 s`: the two units that matter. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  if (whole >= 3600) return `${Math.floor(whole / 3600)} h ${two(Math.floor((whole % 3600) / 60))} min`;
  if (whole >= 60) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
  return `${whole} s`;
}

/** `7,670`: counts as people write them. */
export const countText = (count: number): string => count.toLocaleString('en-GB');
