import { useEffect, useState } from 'react';

/** A message of the service's stream: that something changed, and never for whom. */
export interface Change {
  readonly position: string;
  readonly behind: boolean;
  readonly facilities: readonly string[];
  readonly touched: readonly ('clients' | 'organization')[];
}

/**
 * The newest message of the stream; null while there is no connection. A tab that nobody looks at keeps none: a browser
 * has few connections for all its tabs.
 */
export function useChanges(onChange: (change: Change) => void): Change | null {
  const [last, setLast] = useState<Change | null>(null);
  useEffect(() => {
    let source: EventSource | null = null;
    const close = () => {
      source?.close();
      source = null;
      setLast(null);
    };
    const open = () => {
      source = new EventSource('/v1/stream');
      source.addEventListener('change', ({ data }: MessageEvent<string>) => {
        const change = JSON.parse(data) as Change;
        setLast(change);
        onChange(change);
      });
      // The browser connects again by itself, unless the service said no.
      source.addEventListener('error', () => setLast(null));
    };
    const look = () => {
      if (document.visibilityState === 'hidden') close();
      else if (source === null) open();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      close();
    };
  }, [onChange]);
  return last;
}
