// One more process on a vault, for tests: opens it from source, does what the first argument says, prints JSON lines.
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    next(context.parentURL?.endsWith('.ts') && specifier.startsWith('.') ? specifier.replace(/\.js$/, '.ts') : specifier, context),
});
const { openVault } = await import('./open-vault.ts');

const [task, options, argument] = process.argv.slice(2);
const { startAt, ...where } = JSON.parse(options);
while (Date.now() < startAt);
const vault = openVault({ ...where, clock: Date });
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const registration = (idempotencyKey) => ({ principal: 'desk-1', facilityId: 'north', identity: null, idempotencyKey });

if (task === 'register') for (const key of JSON.parse(argument)) say({ key, ...vault.register(registration(key)) });
if (task === 'register-until-killed') for (let count = 0; ; count++) say({ key: `key-${count}`, ...vault.register(registration(`key-${count}`)) });
if (task === 'destroy') say(vault.destroyKey(argument, 'erasure-request'));
vault.close();
