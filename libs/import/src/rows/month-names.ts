const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15)));
const known = new Map<string, ReadonlyMap<string, number>>();

/** The names of the months in a language, long and short, in small letters and without dots; each with its number. */
export function monthsOf(language: string): ReadonlyMap<string, number> {
  const made = known.get(language) ?? namesIn(language);
  known.set(language, made);
  return made;
}

function namesIn(language: string): ReadonlyMap<string, number> {
  const forms = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }),
    // Some languages write a month otherwise beside a day.
    new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' }),
  ]);
  const names = new Map<string, number>();
  for (const form of forms)
    for (const [index, day] of MONTHS.entries()) {
      const name = form.formatToParts(day).find(({ type }) => type === 'month')?.value;
      if (name !== undefined) names.set(nameKey(name), index + 1);
    }
  // English files shorten September to four letters, too.
  if (language.startsWith('en')) names.set('sept', 9);
  return names;
}

export const nameKey = (name: string): string => name.replaceAll('.', '').toLowerCase();
