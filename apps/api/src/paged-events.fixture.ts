type Ask = (path: string) => Promise<{
  readonly body: { readonly items: readonly unknown[]; readonly next: string; readonly caughtUp: boolean };
}>;

/** Every event, in pages of so many, each asked for behind the one before. */
export async function pagedEvents<Line>(ask: Ask, limit: number): Promise<readonly Line[]> {
  const paged: Line[] = [];
  for (let after = '', caughtUp = false; !caughtUp;) {
    const { body } = await ask(`/v1/events?limit=${limit}${after}`);
    paged.push(...(body.items as readonly Line[]));
    ({ caughtUp } = body);
    after = `&after=${body.next}`;
  }
  return paged;
}
