import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { scratchFolder } from '@throughline/testing';
import { claimFile } from './claim-file.js';

const scratch = scratchFolder();

/** Another process that claims a file, says what came of it, and waits to be killed. */
const CLAIM = `
  const { claimFile } = await import(process.argv[1]);
  const claim = claimFile(process.argv[2]);
  process.stdout.write('heldBy' in claim ? String(claim.heldBy) : 'claimed');
  setInterval(() => claim, 1000);`;
const MODULE = new URL('../dist/claim-file.js', import.meta.url).href;

async function claimedElsewhere(file: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', CLAIM, MODULE, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: said.toString() };
}

async function killed({ child }: Awaited<ReturnType<typeof claimedElsewhere>>): Promise<void> {
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
}

function claimed(file: string): () => void {
  const claim = claimFile(file);
  if ('heldBy' in claim) throw new Error(`Process ${claim.heldBy} has it.`);
  return claim.release;
}

describe('a file that one process writes', () => {
  it('is not for another one, which is told who has it, until it is released', async () => {
    const file = scratch.path('copy');
    const release = claimed(file);
    const refused = await claimedElsewhere(file);
    await killed(refused);
    expect(refused.said).toBe(String(process.pid));
    release();
    const next = await claimedElsewhere(file);
    await killed(next);
    expect(next.said).toBe('claimed');
  });

  it('is taken over as soon as that process was killed', async () => {
    const file = scratch.path('left');
    const other = await claimedElsewhere(file);
    expect(claimFile(file)).toEqual({ heldBy: other.child.pid });
    await killed(other);
    expect(existsSync(`${file}.lock`)).toBe(true);
    claimed(file)();
  });

  it('is not for a second use in the same process either, which does not free it for others', async () => {
    const file = scratch.path('twice');
    const release = claimed(file);
    expect(claimFile(file)).toEqual({ heldBy: process.pid });
    const refused = await claimedElsewhere(file);
    await killed(refused);
    expect(refused.said).toBe(String(process.pid));
    release();
  });

  it('leaves no lock behind, which is for its owner alone while it is there', () => {
    const file = scratch.path('tidy');
    const release = claimed(file);
    expect(statSync(`${file}.lock`).mode & 0o077).toBe(0);
    release();
    release();
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('is not claimed by what another program made of its lock, which stays as it is', () => {
    const file = scratch.path('foreign');
    writeFileSync(`${file}.lock`, 'Notes of someone.\n'.repeat(40));
    expect(() => claimFile(file)).toThrow(expect.objectContaining({ code: 'file-not-lockable' }));
    expect(statSync(`${file}.lock`).size).toBe(18 * 40);
  });
});
