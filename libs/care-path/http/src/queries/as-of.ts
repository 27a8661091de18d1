import { AtLeast, Instant, KnownAsOf, KnownAt, Page } from '@throughline/http-kit';

const AS_OF = 'How things were at this instant, or when this day began at each site; now when omitted.';

/** The two times of a question about one instant. */
export class AsOf extends KnownAsOf {
  @Instant(AS_OF, '2026-03-01T09:00-06:00')
  asOf?: string | null;
}

/** The same for a list. */
export class ListAsOf extends Page {
  @Instant(AS_OF, '2026-03-01T09:00-06:00')
  asOf?: string | null;

  @KnownAt()
  knownAt?: string | null;

  @AtLeast()
  atLeast?: string | null;
}
