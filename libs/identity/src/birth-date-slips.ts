/** Two dates that one slip of the pen tells apart: day and month exchanged, or one digit wrong. */
export function sameExceptSlip(one: string, other: string): boolean {
  return one !== other && (dayAndMonthExchanged(one) === other || digitsApart(one, other) === 1);
}

/** Every date on the calendar that one slip turns into this one, and the date itself: where to look for candidates. */
export function slipsOf(date: string): readonly string[] {
  const oneDigitWrong = [...date].flatMap((digit, index) =>
    digit === '-' ? [] : [...'0123456789'].map((other) => `${date.slice(0, index)}${other}${date.slice(index + 1)}`),
  );
  return [...new Set([date, dayAndMonthExchanged(date), ...oneDigitWrong])];
}

function dayAndMonthExchanged(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}-${day}-${month}`;
}

function digitsApart(one: string, other: string): number {
  return one.length === other.length ? [...one].filter((digit, index) => digit !== other[index]).length : one.length;
}
