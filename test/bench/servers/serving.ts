/** A server in a process of its own: tells its parent where it listens, answers what it is asked, ends when told to. */
interface Serving {
  readonly url: string;
  ask(question: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function serving(start: () => Promise<Serving>): Promise<void> {
  const server = await start();
  process.on('message', (question: string) => {
    if (question !== 'close') return void server.ask(question).then((answer) => process.send?.({ answer }));
    void server.close().then(() => process.disconnect?.());
  });
  // A parent that is gone cannot tell.
  process.on('disconnect', () => process.exit());
  process.send?.({ url: server.url });
}
