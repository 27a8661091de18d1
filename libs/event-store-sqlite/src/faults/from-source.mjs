/** Lets a child process run the sources as they are: `./x.js` in an import means `./x.ts`, as it does to the compiler. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const fromSource = context.parentURL?.endsWith('.ts') && specifier.startsWith('.') && specifier.endsWith('.js');
    return next(fromSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
