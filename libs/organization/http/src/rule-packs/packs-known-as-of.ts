import { AtLeast, KnownAt, Page } from '@throughline/http-kit';

const KNOWN =
  'Only what the log had taken by this instant, with its offset; everything known by now when omitted. Packs belong to no site, so a day is refused.';

/** As of which knowledge a pack is answered, and the position it waits for. */
export class PackKnownAsOf {
  @KnownAt(KNOWN)
  knownAt?: string | null;

  @AtLeast()
  atLeast?: string | null;
}

/** The same for the list of packs. */
export class PacksKnownAsOf extends Page {
  @KnownAt(KNOWN)
  knownAt?: string | null;

  @AtLeast()
  atLeast?: string | null;
}
