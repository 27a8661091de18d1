import { AtLeast, KnownAt, Page } from '@throughline/http-kit';

/** As of which knowledge a list is answered, and the position it waits for. */
export class ListKnownAsOf extends Page {
  @KnownAt()
  knownAt?: string | null;

  @AtLeast()
  atLeast?: string | null;
}
