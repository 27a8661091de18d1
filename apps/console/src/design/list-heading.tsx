import type { ReactNode } from 'react';
import { CopyLink } from './copy-link';
import { CsvLink } from './csv-link';

/**
 * The heading of a screen that lists: what it lists, and what can be done with the whole list. At the end stand its address
 * and, where the API has one, its file.
 */
export function ListHeading({
  title,
  before,
  about,
  beside,
  csv,
  children,
}: {
  title: ReactNode;
  /** What leads back. */
  before?: ReactNode;
  /** How many there are, or what else is said of the list. */
  about: ReactNode;
  /** What chooses the list. */
  beside?: ReactNode;
  csv?: Parameters<typeof CsvLink>[0] | undefined;
  /** What else can be done with the list. */
  children?: ReactNode;
}) {
  return (
    <div className="frameHeading">
      {before}
      <h1>{title}</h1>
      {beside}
      {about && <span className="second">{about}</span>}
      <div className="tools">
        {children}
        <CopyLink />
        {csv && <CsvLink {...csv} />}
      </div>
    </div>
  );
}
