/** The time now, as milliseconds since 1970-01-01T00:00:00Z. The only source of time on the write side. */
export interface Clock {
  now(): number;
}
