import { useEffect } from 'react';
import { isPast, useViewpoint } from './viewpoint';

/** What the tab of the browser says. In the past it says so too. It never names a client: its history is kept. */
export function useTitle(words: string): void {
  const past = isPast(useViewpoint());
  useEffect(() => void (document.title = `${past ? 'Past: ' : ''}${words} · Throughline`), [past, words]);
}
