import '@fontsource-variable/inter/index.css';
import './design/tokens.css';
import './design/page.css';
import { QueryClient } from '@tanstack/react-query';
import { askAhead } from './api/ahead';
import { askedAgain } from './api/asked-again';
import { me } from './api/queries';
import { followTheme } from './frame/preferences';

followTheme();
const client = new QueryClient({ defaultOptions: { queries: { ...askedAgain, refetchOnWindowFocus: true } } });

/** So long the first drawing waits for answers: drawn once with them, the screen is there sooner than drawn twice. */
const WAIT_MS_MAX = 500;
const waited = new Promise((resolve) => setTimeout(resolve, WAIT_MS_MAX));

// This part is small: what the first screen needs is asked for before the large part of the console is read.
const signedIn = Promise.race([client.prefetchQuery(me), waited]);
void signedIn
  .then(() => {
    const asked = Promise.race([askAhead(client), waited]);
    return Promise.all([import('./console'), asked]);
  })
  .then(
    ([{ openConsole }]) => openConsole(client),
    () => {
      const opening = document.querySelector('#root > p');
      if (opening) opening.textContent = 'Throughline could not be loaded. Nothing was lost. Reload this page.';
    },
  );
