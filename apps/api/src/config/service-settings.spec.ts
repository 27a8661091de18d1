import { readSettings, SettingsRefused, unknownSettings } from './service-settings.js';
import { SETTINGS } from './settings.js';

const oidc = {
  THROUGHLINE_ISSUER: 'https://login.example',
  THROUGHLINE_JWKS_URL: 'https://login.example/keys',
  THROUGHLINE_AUDIENCE: 'throughline',
};

function linesOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsRefused);
    return (error as SettingsRefused).lines;
  }
}

describe('the settings', () => {
  it('are a demo on loopback when nothing is said', () =>
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      profile: 'embedded',
      tenant: 'demo',
      access: { kind: 'demo' },
      logLevel: 'info',
      drainMs: 0,
      slowMs: 1_000,
      cacheBytes: 268_435_456,
    }));

  it('take nothing for unset', () =>
    expect(readSettings({ THROUGHLINE_PORT: '', THROUGHLINE_ISSUER: '' })).toMatchObject({
      port: 8080,
      access: { kind: 'demo' },
    }));

  it('are read from the environment', () =>
    expect(
      readSettings({
        ...oidc,
        THROUGHLINE_HOST: '0.0.0.0',
        THROUGHLINE_PORT: '0',
        THROUGHLINE_TOKEN_TYPES: 'at+jwt, jwt',
        THROUGHLINE_TOKEN_ALGORITHMS: 'RS256',
        THROUGHLINE_DRAIN_SECONDS: '5',
      }),
    ).toMatchObject({
      host: '0.0.0.0',
      port: 0,
      drainMs: 5_000,
      slowMs: 1_000,
      cacheBytes: 268_435_456,
      access: {
        kind: 'oidc',
        issuer: 'https://login.example',
        jwksUrl: 'https://login.example/keys',
        audience: 'throughline',
        types: ['at+jwt', 'jwt'],
        algorithms: ['RS256'],
      },
    }));

  it.each([
    ['THROUGHLINE_PORT', '65536'],
    ['THROUGHLINE_PORT', '-1'],
    ['THROUGHLINE_PORT', '80a'],
    ['THROUGHLINE_PORT', '8080.5'],
    ['THROUGHLINE_HOST', 'my host'],
    ['THROUGHLINE_PROFILE', 'distributed'],
    ['THROUGHLINE_TENANT', 'Our Clinic'],
    ['THROUGHLINE_ISSUER', 'login.example'],
    ['THROUGHLINE_ISSUER', 'http://login.example'],
    ['THROUGHLINE_JWKS_URL', 'http://169.254.169.254/keys'],
    ['THROUGHLINE_JWKS_URL', 'file:///etc/passwd'],
    ['THROUGHLINE_JWKS_URL', 'http://127.0.0.1.attacker.example/keys'],
    ['THROUGHLINE_TOKEN_ALGORITHMS', 'HS256'],
    ['THROUGHLINE_TOKEN_ALGORITHMS', 'ES256,none'],
    ['THROUGHLINE_TOKEN_TYPES', 'id_token'],
    ['THROUGHLINE_DEMO_ISSUER', 'yes'],
    ['THROUGHLINE_LOG_LEVEL', 'loud'],
    ['THROUGHLINE_DRAIN_SECONDS', '301'],
    ['THROUGHLINE_QUESTION_THREADS', '0'],
    ['THROUGHLINE_QUESTION_SECONDS', '601'],
    ['THROUGHLINE_QUESTION_WAIT_SECONDS', '61'],
    ['THROUGHLINE_SLOW_MS', '600001'],
  ] as const)('name the key and what it accepts, never the value: %s=%s', (name, value) => {
    const lines = linesOf({ ...oidc, [name]: value });
    expect(lines).toEqual([`${name} accepts ${SETTINGS[name].accepts}.`]);
    expect(lines.join()).not.toContain(value === 'yes' ? 'yes' : `"${value}"`);
  });

  it('name every fault at once', () =>
    expect(linesOf({ THROUGHLINE_PORT: 'x', THROUGHLINE_LOG_LEVEL: 'y' })).toHaveLength(2));

  it.each([['THROUGHLINE_JWKS_URL'], ['THROUGHLINE_AUDIENCE']] as const)(
    'of a real issuer are complete: %s is needed',
    (name) => {
      expect(linesOf({ ...oidc, [name]: '' })).toEqual([expect.stringContaining(name)]);
      expect(linesOf({ [name]: oidc[name] })).toEqual([expect.stringContaining('THROUGHLINE_ISSUER')]);
    },
  );

  it.each(['0.0.0.0', '::', '192.168.1.5', 'clinic.example'])('never put the demo issuer on %s', (host) =>
    expect(linesOf({ THROUGHLINE_HOST: host })).toEqual([
      expect.stringMatching(/^THROUGHLINE_HOST accepts 127\.0\.0\.1/),
    ]),
  );
  it.each(['127.0.0.1', '::1', 'localhost'])('let the demo issuer answer on %s', (host) =>
    expect(linesOf({ THROUGHLINE_HOST: host })).toEqual([]),
  );
  it('never put the demo issuer beside a real one', () =>
    expect(linesOf({ ...oidc, THROUGHLINE_DEMO_ISSUER: 'on' })).toEqual([
      expect.stringMatching(/^THROUGHLINE_DEMO_ISSUER cannot be on/),
    ]));
  it('want a real issuer once the demo issuer is off', () =>
    expect(linesOf({ THROUGHLINE_DEMO_ISSUER: 'off' })).toEqual([
      expect.stringMatching(/^THROUGHLINE_ISSUER is needed/),
    ]));
  it('point out a name that is none', () =>
    expect(unknownSettings({ THROUGHLINE_ISUER: 'x', THROUGHLINE_PORT: '1', PATH: '/' })).toEqual([
      'THROUGHLINE_ISUER',
    ]));
});
