import { resolve } from 'node:path';
import type { QuestionLimits } from '@throughline/embedded';
import type { ClaimNames, TokenAlgorithm } from '@throughline/access';
import type { KafkaSettings } from '@throughline/publication-kafka';
import type { EventStoreSettings, ProfileName } from '@throughline/embedded';
import { kafkaSettingsOf } from './kafka-settings.js';
import { isLoopback, type LOG_LEVELS, SETTINGS, type SettingName } from './settings.js';

interface OidcSettings {
  readonly kind: 'oidc';
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
  readonly types: readonly string[];
  readonly algorithms: readonly TokenAlgorithm[];
  readonly claimNames: ClaimNames;
  /** Null where the console has no client at the issuer. */
  readonly console: ConsoleClient | null;
}

interface ConsoleClient {
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly scope: string;
  readonly consoleUrl: string;
}

interface DemoAccess {
  readonly kind: 'demo';
  /** Whether somebody asked for it, rather than saying nothing of an issuer. */
  readonly requested: boolean;
}

/** How one service runs, checked as a whole. */
export interface ServiceSettings {
  readonly host: string;
  /** 0 lets the operating system choose. */
  readonly port: number;
  /** Absolute. */
  /** Which parts run where. */
  readonly profile: ProfileName;
  readonly dataDirectory: string;
  readonly tenant: string;
  /** The server that holds the log; null when it is a file of the data directory. */
  readonly eventStore: EventStoreSettings | null;
  /** Ages in completed years; null where no rules are made for it. */
  readonly transitionAge: { readonly from: number; readonly to: number } | null;
  /** Who signs tokens: a real issuer, or the one in this process that works on loopback only. */
  readonly access: OidcSettings | DemoAccess;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly drainMs: number;
  /** What takes so many milliseconds or more is logged as slow; 0 logs nothing as slow. */
  readonly slowMs: number;
  /** A thread of its own, or, where sources are run without a build, this one. */
  readonly projector: 'worker' | 'inline';
  /** How many questions are answered at once, and how long each may wait and take. */
  readonly questions: QuestionLimits;
  /** What all caches together may take. */
  readonly cacheBytes: number;
  /** `host:port` of endpoints in one's own network that subscriptions may name. */
  readonly privateEndpoints: readonly string[];
  /** Where events are published to; null when they are not. */
  readonly kafka: KafkaSettings | null;
}

/** The settings cannot be used. Each line names a key, and what it accepts. */
export class SettingsRefused extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'SettingsRefused';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;
type Values = { readonly [Name in SettingName]: (typeof SETTINGS)[Name]['schema']['_zod']['output'] };

/** Reads the settings from environment variables. Throws `SettingsRefused` with every fault at once; never repeats a value. */
export function readSettings(environment: Environment): ServiceSettings {
  const values = valuesOf(environment);
  return {
    host: values.THROUGHLINE_HOST,
    port: values.THROUGHLINE_PORT,
    profile: values.THROUGHLINE_PROFILE,
    dataDirectory: resolve(values.THROUGHLINE_DATA),
    tenant: values.THROUGHLINE_TENANT,
    eventStore: eventStoreOf(values),
    transitionAge: values.THROUGHLINE_TRANSITION_AGE ?? null,
    access: accessOf(values),
    logLevel: values.THROUGHLINE_LOG_LEVEL,
    drainMs: values.THROUGHLINE_DRAIN_SECONDS * 1_000,
    slowMs: values.THROUGHLINE_SLOW_MS,
    // Sources that run without a build cannot be loaded by a worker.
    projector: import.meta.url.endsWith('.ts') ? 'inline' : 'worker',
    questions: {
      threads: values.THROUGHLINE_QUESTION_THREADS,
      waitMs: values.THROUGHLINE_QUESTION_WAIT_SECONDS * 1_000,
      answerMs: values.THROUGHLINE_QUESTION_SECONDS * 1_000,
    },
    cacheBytes: values.THROUGHLINE_CACHE_MB * 1_048_576,
    privateEndpoints: values.THROUGHLINE_PRIVATE_ENDPOINTS ?? [],
    kafka: kafkaOf(values),
  };
}

/** Names that look like settings and are none: most often a slip of the keyboard. */
export function unknownSettings(environment: Environment): readonly string[] {
  return Object.keys(environment).filter((name) => name.startsWith('THROUGHLINE_') && !(name in SETTINGS));
}

function valuesOf(environment: Environment): Values {
  const faults: string[] = [];
  const entries = Object.entries(SETTINGS).map(([name, { schema, accepts }]) => {
    // A variable that is set to nothing is one that is not set: that is how compose files and unit files leave them out.
    const parsed = schema.safeParse(environment[name] || undefined);
    if (!parsed.success) faults.push(`${name} accepts ${accepts}.`);
    return [name, parsed.data] as const;
  });
  if (faults.length > 0) throw new SettingsRefused(faults);
  return Object.fromEntries(entries) as unknown as Values;
}

function eventStoreOf({
  THROUGHLINE_EVENT_STORE: address,
  THROUGHLINE_EVENT_STORE_NAMESPACE: namespace,
}: Values): EventStoreSettings | null {
  if (address !== undefined) return { address, namespace: namespace ?? 'throughline' };
  if (namespace === undefined) return null;
  throw new SettingsRefused([
    'THROUGHLINE_EVENT_STORE_NAMESPACE needs THROUGHLINE_EVENT_STORE, which names the server of the log.',
  ]);
}

function kafkaOf(values: Values): KafkaSettings | null {
  const kafka = kafkaSettingsOf(values);
  if (kafka && 'faults' in kafka) throw new SettingsRefused(kafka.faults);
  return kafka;
}

function accessOf(values: Values): ServiceSettings['access'] {
  const {
    THROUGHLINE_ISSUER: issuer,
    THROUGHLINE_JWKS_URL: jwksUrl,
    THROUGHLINE_AUDIENCE: audience,
    THROUGHLINE_DEMO_ISSUER: demo,
  } = values;
  if (issuer === undefined) return demoAccess(values);
  if (demo === 'on') {
    throw new SettingsRefused([
      'THROUGHLINE_DEMO_ISSUER cannot be on together with THROUGHLINE_ISSUER: the demo issuer lets in anyone who can reach the port.',
    ]);
  }
  const missing = [
    ...(jwksUrl === undefined ? [`THROUGHLINE_JWKS_URL accepts ${SETTINGS.THROUGHLINE_JWKS_URL.accepts}.`] : []),
    ...(audience === undefined ? [`THROUGHLINE_AUDIENCE accepts ${SETTINGS.THROUGHLINE_AUDIENCE.accepts}.`] : []),
  ];
  if (jwksUrl === undefined || audience === undefined) throw new SettingsRefused(missing);
  return {
    kind: 'oidc',
    issuer,
    jwksUrl,
    audience,
    types: values.THROUGHLINE_TOKEN_TYPES,
    algorithms: values.THROUGHLINE_TOKEN_ALGORITHMS,
    claimNames: {
      subject: values.THROUGHLINE_CLAIM_SUBJECT,
      tenant: values.THROUGHLINE_CLAIM_TENANT,
      roles: values.THROUGHLINE_CLAIM_ROLES,
      facilities: values.THROUGHLINE_CLAIM_FACILITIES,
    },
    console: consoleClientOf(values),
  };
}

function consoleClientOf(values: Values): ConsoleClient | null {
  const { THROUGHLINE_CONSOLE_CLIENT_ID: clientId, THROUGHLINE_CONSOLE_URL: consoleUrl } = values;
  if (clientId === undefined && consoleUrl === undefined) return null;
  if (clientId === undefined || consoleUrl === undefined)
    throw new SettingsRefused([
      'THROUGHLINE_CONSOLE_CLIENT_ID and THROUGHLINE_CONSOLE_URL are needed together: one says who the console is, the other where it is.',
    ]);
  return {
    clientId,
    clientSecret: values.THROUGHLINE_CONSOLE_CLIENT_SECRET ?? null,
    scope: values.THROUGHLINE_CONSOLE_SCOPE,
    consoleUrl: consoleUrl.replace(/\/+$/, ''),
  };
}

function demoAccess(values: Values): ServiceSettings['access'] {
  const strays = (['THROUGHLINE_JWKS_URL', 'THROUGHLINE_AUDIENCE', 'THROUGHLINE_CONSOLE_CLIENT_ID'] as const).filter(
    (name) => values[name] !== undefined,
  );
  if (strays.length > 0)
    throw new SettingsRefused(
      strays.map((name) => `${name} needs THROUGHLINE_ISSUER, which accepts ${SETTINGS.THROUGHLINE_ISSUER.accepts}.`),
    );
  if (values.THROUGHLINE_DEMO_ISSUER === 'off') {
    throw new SettingsRefused([
      `THROUGHLINE_ISSUER is needed while THROUGHLINE_DEMO_ISSUER is off; it accepts ${SETTINGS.THROUGHLINE_ISSUER.accepts}.`,
    ]);
  }
  assertDemoOnLoopback(values.THROUGHLINE_HOST);
  return { kind: 'demo', requested: values.THROUGHLINE_DEMO_ISSUER === 'on' };
}

/** The demo issuer hands out any role: it must not be reachable from elsewhere. */
export function assertDemoOnLoopback(host: string): void {
  if (isLoopback(host)) return;
  throw new SettingsRefused([
    'THROUGHLINE_HOST accepts 127.0.0.1, ::1 or localhost while the demo issuer is on; set THROUGHLINE_ISSUER to listen elsewhere.',
  ]);
}
