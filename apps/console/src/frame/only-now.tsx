import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Empty } from '../design/states';
import { isPast, useAddress, useViewpoint } from './viewpoint';

/** What changes the record stands aside while somebody looks at the past. What was typed is kept. */
export function OnlyNow({ children }: { children: ReactNode }) {
  const { set } = useAddress();
  if (!isPast(useViewpoint())) return children;
  return (
    <Empty>
      Nothing can be recorded while you look at the past. What you typed is kept.{' '}
      <Button className="button" onPress={() => set({ asOf: null, knownAt: null })}>
        Back to now
      </Button>
    </Empty>
  );
}
