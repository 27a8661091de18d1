import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** 32 random-looking bytes as a secret of Standard Webhooks (https://www.standardwebhooks.com, version 1). */
export const secretOf = (bytes: Uint8Array): string => `${PREFIX}${Buffer.from(bytes).toString('base64')}`;

export interface Signing {
  readonly secret: string;
  /** The same when a message is sent again. */
  readonly id: string;
  /** Unix seconds of this attempt. */
  readonly timestamp: number;
  readonly body: string;
}

/** The headers of a message: HMAC-SHA-256 over id, timestamp and body, each behind a dot. */
export function signedHeaders({ secret, id, timestamp, body }: Signing): Readonly<Record<string, string>> {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` };
}
