import { useLayoutEffect, useRef, useState } from 'react';

/** The width of a box in pixels, kept up as it changes: charts redraw, their text never scales. */
export function useWidth<Box extends HTMLElement>(): [React.RefObject<Box | null>, number] {
  const box = useRef<Box>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!box.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
