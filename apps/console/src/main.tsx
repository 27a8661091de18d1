import '@fontsource-variable/inter/index.css';
import './design/tokens.css';
import './design/page.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { askAhead } from './api/ahead';
import { Rejected } from './api/client';
import { App } from './app';
import { followTheme } from './frame/preferences';

/** Dates are read and typed in the order of the words around them, whatever the browser speaks. */
const LOCALE = 'en-US';

followTheme();
const client = new QueryClient({
  defaultOptions: {
    queries: {
      // What the service rejected stays rejected; only a lost connection is worth another try.
      retry: (count, error) => count < 2 && error instanceof Rejected && error.problem.status === 0,
      refetchOnWindowFocus: true,
    },
  },
});

void askAhead(client);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <I18nProvider locale={LOCALE}>
        <App />
      </I18nProvider>
    </QueryClientProvider>
  </StrictMode>,
);
