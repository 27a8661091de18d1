import { randomBytes } from 'node:crypto';

/** An id as Kafka makes them. One that begins with a dash is taken for an option by its own tools, so that there is none. */
export const newClusterId = (): string => `k${randomBytes(16).toString('base64url').slice(1)}`;
