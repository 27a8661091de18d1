import { type ReactNode, useEffect, useState } from 'react';

/** What stands beside the screen, and asks for more: drawn when the screen itself can be seen, which it would hold up. */
export function AfterPaint({ children }: { children: ReactNode }) {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame begins before it is painted: what is queued from there runs after.
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => setPainted(true))));
    return () => (cancelAnimationFrame(frame), clearTimeout(timer));
  }, []);
  return painted && children;
}
