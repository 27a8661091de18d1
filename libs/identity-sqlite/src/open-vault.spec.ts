import { specifyVault } from '@throughline/identity/contract';
import { vaultFolder } from './opened-vault.fixture.js';

specifyVault('SQLite', () => {
  const { open, ...folder } = vaultFolder();
  return { ...folder, open: async () => open() };
});
