/** What is said of a text that is longer than the service takes; null of any other. */
export function tooLong(text: string, max: number): string | null {
  // A character outside the plane that most are in counts once, as the service counts it.
  const more = [...text].length - max;
  return more > 0 ? `At most ${max} characters are taken. Shorten it by ${more}.` : null;
}
