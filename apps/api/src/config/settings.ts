import { PROFILES } from '@throughline/embedded';
import { SASL_MECHANISMS } from '@throughline/publication-kafka';
import { CLAIM_NAMES, TOKEN_ALGORITHMS } from '@throughline/access';
import { z } from 'zod';

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const;

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
export const isLoopback = (host: string): boolean => LOOPBACK.includes(host);

const listOf = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.enum(values)).min(1));

const hostsWithPorts = z
  .string()
  .regex(/^[A-Za-z0-9.-]{1,253}:\d{1,5}(, *[A-Za-z0-9.-]{1,253}:\d{1,5})*$/)
  .transform((text) => text.split(',').map((part) => part.trim()));

const issuerUrl = z.url({ protocol: /^https?$/ }).refine(securelyFetched, 'must be https, or http on loopback');

/** Every setting: its name in the environment, what it accepts, and what it is when nothing is said. */
export const SETTINGS = {
  THROUGHLINE_HOST: setting(
    z
      .string()
      .regex(/^[A-Za-z0-9.:-]{1,253}$/)
      .default('127.0.0.1'),
    'a host name or address to listen on. Default: 127.0.0.1',
  ),
  THROUGHLINE_PORT: setting(
    wholeNumber(0, 65_535).default(8080),
    'a port from 0 (any free one) to 65535. Default: 8080',
  ),
  THROUGHLINE_DATA: setting(
    z.string().min(1).default('.throughline'),
    'a directory of this service alone. Default: .throughline',
  ),
  THROUGHLINE_PROFILE: setting(
    z.enum(PROFILES).default('embedded'),
    'what runs where: embedded is one process with its views, identities, and journals in THROUGHLINE_DATA, and its log there or on THROUGHLINE_EVENT_STORE. Default: embedded',
  ),
  THROUGHLINE_TENANT: setting(
    z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
      .default('demo'),
    'a name of 1 to 63 lowercase letters, digits, and dashes. Default: demo',
  ),
  THROUGHLINE_EVENT_STORE: setting(
    z
      .string()
      .regex(/^(esdb|kurrentdb)(\+discover)?:\/\/[^\s/?]+(\/?\?\S*)?$/)
      .optional(),
    'the EventStoreDB that holds the log, as esdb://user:password@host:2113, or esdb+discover:// for a cluster; kurrentdb:// is the same. Default: the log is a file in THROUGHLINE_DATA',
  ),
  THROUGHLINE_EVENT_STORE_NAMESPACE: setting(
    z
      .string()
      .regex(/^[A-Za-z0-9_]{1,63}$/)
      .optional(),
    'what the names of our streams on that server begin with, 1 to 63 letters, digits, and underscores. Default: throughline',
  ),
  THROUGHLINE_TRANSITION_AGE: setting(
    z
      .string()
      .regex(/^\d{1,2}-\d{1,2}$/)
      .transform((text) => text.split('-').map(Number))
      .transform(([from = 0, to = 0]) => ({ from, to }))
      .refine(({ from, to }) => from <= to)
      .optional(),
    'the first and the last age of the transition-age population, as in 16-25. Default: none',
  ),
  THROUGHLINE_ISSUER: setting(
    issuerUrl.optional(),
    'the URL of an OpenID Connect issuer (https, or http on loopback). Default: the local demo issuer',
  ),
  THROUGHLINE_JWKS_URL: setting(
    issuerUrl.optional(),
    "the URL of the issuer's key set (https, or http on loopback). Required with THROUGHLINE_ISSUER",
  ),
  THROUGHLINE_AUDIENCE: setting(
    z.string().min(1).max(255).optional(),
    'the aud value that an access token must contain. Required with THROUGHLINE_ISSUER',
  ),
  THROUGHLINE_TOKEN_TYPES: setting(
    listOf(['at+jwt', 'jwt']).default(['at+jwt']),
    'at+jwt, jwt, or both with a comma. Default: at+jwt',
  ),
  THROUGHLINE_TOKEN_ALGORITHMS: setting(
    listOf(TOKEN_ALGORITHMS).default([...TOKEN_ALGORITHMS]),
    `${TOKEN_ALGORITHMS.join(', ')}, or some of them with commas. Default: all`,
  ),
  THROUGHLINE_CLAIM_SUBJECT: setting(claimName(CLAIM_NAMES.subject), claimAccepts(CLAIM_NAMES.subject)),
  THROUGHLINE_CLAIM_TENANT: setting(claimName(CLAIM_NAMES.tenant), claimAccepts(CLAIM_NAMES.tenant)),
  THROUGHLINE_CLAIM_ROLES: setting(claimName(CLAIM_NAMES.roles), claimAccepts(CLAIM_NAMES.roles)),
  THROUGHLINE_CLAIM_FACILITIES: setting(claimName(CLAIM_NAMES.facilities), claimAccepts(CLAIM_NAMES.facilities)),
  THROUGHLINE_CONSOLE_CLIENT_ID: setting(
    z.string().min(1).max(255).optional(),
    'the client ID that the issuer knows the console by. Default: nobody signs in to the console there',
  ),
  THROUGHLINE_CONSOLE_CLIENT_SECRET: setting(
    z.string().min(1).max(1_000).optional(),
    'the secret of that client. Default: none, for a public client',
  ),
  THROUGHLINE_CONSOLE_SCOPE: setting(
    z
      .string()
      .regex(/^openid( [\x21-\x7e]{1,200}){0,20}$/)
      .default('openid'),
    'openid, and the scopes by which the issuer gives access tokens for this service. Default: openid',
  ),
  THROUGHLINE_CONSOLE_URL: setting(
    issuerUrl.optional(),
    'where browsers reach the console (https, or http on loopback). Required with THROUGHLINE_CONSOLE_CLIENT_ID',
  ),
  THROUGHLINE_DEMO_ISSUER: setting(
    z.enum(['auto', 'on', 'off']).default('auto'),
    'auto (on unless THROUGHLINE_ISSUER is set), on, or off',
  ),
  THROUGHLINE_LOG_LEVEL: setting(
    z.enum(LOG_LEVELS).default('info'),
    'silent, fatal, error, warn, info or debug. Default: info',
  ),
  THROUGHLINE_DRAIN_SECONDS: setting(
    wholeNumber(0, 300).default(0),
    'seconds from 0 to 300 between saying "not ready" and closing. Default: 0',
  ),
  THROUGHLINE_QUESTION_THREADS: setting(
    wholeNumber(1, 32).default(2),
    'how many queries run at once, from 1 to 32. Default: 2',
  ),
  THROUGHLINE_QUESTION_SECONDS: setting(
    wholeNumber(1, 600).default(30),
    'seconds from 1 to 600 that one query may take, and a request may wait for a log on a server in all. Default: 30',
  ),
  THROUGHLINE_QUESTION_WAIT_SECONDS: setting(
    wholeNumber(1, 60).default(5),
    'seconds from 1 to 60 that a query waits for its turn. Default: 5',
  ),
  THROUGHLINE_CACHE_MB: setting(
    wholeNumber(16, 65_536).default(256),
    'megabytes from 16 to 65536 that all caches together may take. Default: 256',
  ),
  THROUGHLINE_SLOW_MS: setting(
    wholeNumber(0, 600_000).default(1_000),
    'a request or query that takes at least this many milliseconds (0 to 600000) is logged as slow; 0 for none. Default: 1000',
  ),
  THROUGHLINE_PRIVATE_ENDPOINTS: setting(
    hostsWithPorts.optional(),
    'host:port of one endpoint in your own network that subscriptions may name, or several, with commas. Default: none',
  ),
  THROUGHLINE_KAFKA_BROKERS: setting(
    hostsWithPorts.optional(),
    'host:port of one Kafka broker or several, with commas. Default: nothing is published',
  ),
  THROUGHLINE_KAFKA_TLS: setting(z.enum(['on', 'off']).default('off'), 'on or off. Default: off'),
  THROUGHLINE_KAFKA_SASL: setting(
    z.enum(SASL_MECHANISMS).optional(),
    'plain, scram-sha-256 or scram-sha-512. Default: no sign-in',
  ),
  THROUGHLINE_KAFKA_USERNAME: setting(
    z.string().min(1).max(255).optional(),
    'the user that publishes. Required with THROUGHLINE_KAFKA_SASL',
  ),
  THROUGHLINE_KAFKA_PASSWORD: setting(
    z.string().min(1).max(1_000).optional(),
    "that user's password. Required with THROUGHLINE_KAFKA_SASL",
  ),
  THROUGHLINE_KAFKA_REPLICATION: setting(
    wholeNumber(1, 9).optional(),
    "copies of each topic that is created, from 1 to 9. Default: the brokers' default",
  ),
} as const;

export type SettingName = keyof typeof SETTINGS;

interface Setting<Value> {
  readonly schema: z.ZodType<Value, string | undefined>;
  /** What it accepts, for a person who wrote something else. */
  readonly accepts: string;
}

function setting<Value>(schema: z.ZodType<Value, string | undefined>, accepts: string): Setting<Value> {
  return { schema, accepts };
}

function wholeNumber(min: number, max: number) {
  const digits = z.string().regex(/^\d{1,9}$/);
  const range = z.int().min(min).max(max);
  return {
    default: (value: number) => digits.default(String(value)).transform(Number).pipe(range),
    optional: () => digits.transform(Number).pipe(range).optional(),
  };
}

function claimName(usual: string) {
  return z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .default(usual);
}

function claimAccepts(usual: string): string {
  return `the name of a claim, or a path with dots into one (realm_access.roles). Default: ${usual}`;
}

/** Keys fetched over a wire that others can write on would let them in. */
function securelyFetched(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' || isLoopback(url.hostname.replace(/^\[|\]$/g, ''));
}
