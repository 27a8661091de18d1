import { lazy, type ComponentProps, Suspense } from 'react';

const Fields = lazy(() => import('../fields/when').then(({ When: Shown }) => ({ default: Shown })));

/** A date and a time of day, in the frame: the fields come only when they are opened. */
export function When(terms: ComponentProps<typeof Fields>) {
  return (
    <Suspense fallback={null}>
      <Fields {...terms} />
    </Suspense>
  );
}
