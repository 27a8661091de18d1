import { PassThrough } from 'node:stream';
import type { Terminal } from '../console/terminal.js';
import { makeDemoWithProgress } from './demo.js';
import { scratchFolder } from '@throughline/testing';

const scratch = scratchFolder();

describe('making a demo on a screen', () => {
  it('begins its bar below what is said first', async () => {
    const shown: string[] = [];
    const screen = Object.assign(new PassThrough(), {
      isTTY: true,
      columns: 80,
      cursorTo: () => true,
      clearLine: () => true,
      moveCursor: () => true,
      clearScreenDown: () => true,
    });
    screen.on('data', (chunk: Buffer) => shown.push(chunk.toString()));
    const terminal: Terminal = {
      out: (line) => void shown.push(line),
      note: (line) => void shown.push(line),
      notes: screen,
      interactive: true,
      colored: false,
    };
    const terms = {
      seed: 1,
      clients: 5,
      months: 3,
      until: Date.UTC(2026, 5, 1),
      dataDirectory: scratch.path('data'),
      tenant: 'demo',
      json: false,
    };
    await makeDemoWithProgress(
      { ...terms, onBegin: () => terminal.out('First run') },
      { terminal, env: {}, stopped: new AbortController().signal },
    );
    const isBar = (text: string): boolean => text.includes('░') || text.includes('█');
    expect([shown[0], shown.filter(isBar).length > 0]).toEqual(['First run', true]);
  });
});
