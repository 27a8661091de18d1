// One more process on a vault, for tests: opens it from source, does what the first argument says, prints JSON lines.
import { closeSync, openSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    next(
      context.parentURL?.endsWith('.ts') && specifier.startsWith('.') ? specifier.replace(/\.js$/, '.ts') : specifier,
      context,
    ),
});
const { openVault } = await import('./open-vault.ts');

const [task, options, argument] = process.argv.slice(2);
const { startAt, ...where } = JSON.parse(options);
while (Date.now() < startAt);
const vault = openVault({ ...where, clock: Date });
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const registration = (idempotencyKey) => ({ principal: 'desk-1', facilityId: 'north', identity: null, idempotencyKey });

if (task === 'register')
  for (const key of JSON.parse(argument)) say({ key, ...(await vault.register(registration(key))) });
if (task === 'register-until-killed')
  for (let count = 0; ; count++) say({ key: `key-${count}`, ...(await vault.register(registration(`key-${count}`))) });
if (task === 'register-on-broken-disk') {
  say({ key: 'before', ...(await vault.register(registration('before'))) });
  breakSynchronization(realpathSync(`${where.file}-wal`));
  say({ key: 'after', ...(await vault.register(registration('after'))) });
}
if (task === 'register-until-checkpoint-fails') {
  breakSynchronization(realpathSync(where.file));
  for (let count = 0; count < 1_000; count++) await vault.register(registration(`key-${count}`));
}
if (task === 'destroy') say(await vault.destroyKey(argument, 'erasure-request'));
await vault.close();

/** /dev/null takes the place of the file: it takes writes and refuses to be synchronized. */
function breakSynchronization(broken) {
  for (const descriptor of readdirSync('/proc/self/fd').map(Number)) {
    let target = '';
    try {
      target = readlinkSync(`/proc/self/fd/${descriptor}`);
    } catch {
      continue;
    }
    if (target !== broken) continue;
    closeSync(descriptor);
    // The lowest free number is given out first, so that this ends with the number just freed.
    while (openSync('/dev/null', 'r+') !== descriptor);
  }
}
