import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Failure } from '../design/states';

/** A list that is read page by page, as TanStack Query answers it. */
export interface ReadByPage {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly error: unknown;
  readonly fetchNextPage: () => unknown;
}

/** The button that reads what comes next in a list. Should it not come, that is said in its place, and what was read stays. */
export function NextRows({ list, children, what }: { list: ReadByPage; children: ReactNode; what: string }) {
  if (!list.hasNextPage) return null;
  const read = () => void list.fetchNextPage();
  if (list.isFetchNextPageError) return <Failure error={list.error} what={what} again={read} />;
  return (
    <Button className="button" isDisabled={list.isFetchingNextPage} onPress={read}>
      {list.isFetchingNextPage ? 'Loading…' : children}
    </Button>
  );
}
