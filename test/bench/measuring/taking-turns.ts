/** Does the work of numbers `from` to `to` with so many under way at once; answers the seconds that it took. */
export async function takeTurns(
  concurrent: number,
  from: number,
  to: number,
  work: (number: number) => Promise<void>,
): Promise<number> {
  let next = from;
  const turns = async () => {
    while (next < to) await work(next++);
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrent }, turns));
  return (performance.now() - started) / 1_000;
}
