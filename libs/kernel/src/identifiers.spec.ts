import fc from 'fast-check';
import { v5 } from 'uuid';
import { commandIdOf, deterministicId, eventIdOf, mintedId } from './identifiers.js';

const request = { tenant: 't', principal: 'p', stream: 's', key: 'k' };

describe('ids', () => {
  it('are the same for the same parts and differ when any part does', () => {
    expect(commandIdOf(request)).toBe(commandIdOf({ ...request }));
    const others = [{ tenant: 'x' }, { principal: 'x' }, { stream: 'x' }, { key: 'x' }].map((change) =>
      commandIdOf({ ...request, ...change }),
    );
    expect(new Set([commandIdOf(request), ...others]).size).toBe(5);
  });

  it('do not confuse where one part ends and the next begins', () => {
    expect(deterministicId('ab', 'c')).not.toBe(deterministicId('a', 'bc'));
  });

  it('never change: they are stored, and asked for again', () => {
    expect(deterministicId('a', 'é')).toBe('960a5f51-3e56-5d46-ad3c-292da8788ba8');
  });

  it('are what the library of UUIDs makes of the same name', () => {
    const parts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(parts, (given) =>
        expect(deterministicId(...given)).toBe(v5(given.join('\u001f'), 'b7a5e0a4-6c1f-5d0e-9f43-5a6a3b1f7c21')),
      ),
    );
  });

  it("tell a command's events and minted things apart", () => {
    const command = commandIdOf(request);
    const made = [
      eventIdOf(command, 0),
      eventIdOf(command, 1),
      mintedId(command, 0, 'entry'),
      mintedId(command, 1, 'entry'),
      mintedId(command, 0, 'placement'),
    ];
    expect(new Set(made).size).toBe(5);
    for (const id of made) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
