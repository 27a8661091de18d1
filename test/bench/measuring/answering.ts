/** What a contestant was asked to do; its answer goes back to the process that asked. */
export async function answering<Task, Answer>(work: (task: Task) => Promise<Answer>): Promise<void> {
  const answer = await work(JSON.parse(process.argv[2] ?? '{}') as Task);
  await new Promise((sent) => process.send?.(answer, sent));
  process.disconnect?.();
}
