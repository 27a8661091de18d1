import { A_MORNING, specifyVault } from '../contract/index.js';
import { Held } from './held.js';
import { openMemoryVault } from './memory-vault.js';

specifyVault('memory', () => {
  const clock = { at: A_MORNING, now: () => clock.at };
  const held = new Held();
  return { clock, open: async () => openMemoryVault({ tenant: 'harbour', clock, held }), remove: () => undefined };
});
