import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { App } from './app';

/** Dates are read and typed in the order of the words around them, whatever the browser speaks. */
const LOCALE = 'en-US';

/** Draws the console with what has come by then. */
export function openConsole(client: QueryClient): void {
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <I18nProvider locale={LOCALE}>
          <App />
        </I18nProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
