import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConsoleInBrowser, describeInBrowser, expectShown, type Viewer } from './browser.js';

const START_MS = 240_000;
const STORY_MS = 60_000;

describeInBrowser('an operator and a parked client', () => {
  let console: ConsoleInBrowser;
  let operator: Viewer;
  let clientId: string;

  beforeAll(async () => {
    console = await ConsoleInBrowser.open();
    const director = await console.signedIn('Clinical director', 'All sites');
    const census = await director.context.request.get(`${console.url}/v1/census?placements=true&limit=1`);
    ({ clientId } = ((await census.json()) as { placements: [{ clientId: string }] }).placements[0]);
    park(clientId);
    await director.page.reload();
    await expectShown(director.page.getByRole('link', { name: 'incomplete: 1 client is missing' }));
    await director.context.close();
    operator = await console.signedIn('Operator', 'All sites');
  }, START_MS);
  afterAll(() => console?.close());

  /** As an earlier version left a client whose event it could not read: this one can. */
  function park(id: string): void {
    const views = new DatabaseSync(join(console.data, 'views.db'), { timeout: 10_000 });
    const entry = ['a-later-event', '0000000000000042', 'Admitted 9', 1_700_000_000_000, 'UnreadableEvent'];
    views.prepare('INSERT INTO parked VALUES (?, ?, ?, ?, ?, ?, NULL, NULL)').run(id, ...entry);
    views.close();
  }

  it(
    'sees at once who stands still, why, and that figures lack them',
    async () => {
      expect(new URL(operator.page.url()).pathname).toBe('/feeds');
      const row = operator.page.getByRole('row', { name: new RegExp(`Client ${clientId.slice(0, 8)}`) });
      await expectShown(row);
      expect(await row.textContent()).toContain('This version of the service cannot read the event.');
      await expectShown(operator.page.getByText('Following the log'));
      await expectShown(operator.page.getByRole('heading', { name: 'Parked clients 1' }));
    },
    STORY_MS,
  );

  it(
    'retries the client, and every figure counts them again',
    async () => {
      await operator.page.getByRole('button', { name: `Retry client ${clientId.slice(0, 8)}` }).click();
      await expectShown(operator.page.getByText('The rows of this client are up to date again.'));
      await expectShown(operator.page.getByText(/No clients are parked, so all figures are complete/));
      const census = await operator.context.request.get(`${console.url}/v1/views`);
      expect(((await census.json()) as { parked: number }).parked).toBe(0);
    },
    STORY_MS,
  );

  it(
    'has the views rebuilt while they go on answering',
    async () => {
      await operator.page.getByRole('button', { name: 'Rebuild the views' }).click();
      await operator.page
        .getByText('A rebuild is under way.')
        .or(operator.page.getByText('New rows are made'))
        .waitFor();
      await expectShown(operator.page.getByText('not behind'));
      const { status } = await operator.context.request
        .get(`${console.url}/v1/views`)
        .then(async (answer) => ({ status: answer.status(), body: await answer.json() }));
      expect(status).toBe(200);
      await expectShown(operator.page.getByText('Following the log'));
      expect(operator.complaints).toEqual([]);
    },
    STORY_MS,
  );
});
