import { isForTests } from './boundaries.ts';
import { hiddenRoutesIn } from './controllers.ts';
import { filesBelow, textOf } from './sources.ts';

const production = Object.fromEntries(
  ['apps', 'libs']
    .flatMap(filesBelow)
    .filter((path) => path.endsWith('.ts') && !isForTests(path))
    .map((path) => [path, textOf(path)]),
);

describe('a route', () => {
  it('stands in the one controller of its tag, in a class that a search finds', () =>
    expect(hiddenRoutesIn(production)).toEqual([]));

  const beds = "@ApiTags('Beds')\n@Controller('v1/beds')\nexport class BedsController {}\n";

  it.each([
    [
      'a second controller has its tag',
      { 'b.ts': "@ApiTags('Beds')\n@Controller('v1/free-beds')\nexport class FreeBedsController {}\n" },
      ['b.ts: the tag Beds has another controller already'],
    ],
    [
      'a function makes its class',
      { 'b.ts': "export const made = () => {\n  @Controller('v1')\n  class Made {}\n  return Made;\n};\n" },
      ['b.ts: a controller is no declared class'],
    ],
    [
      'its metadata is patched',
      { 'b.ts': "Reflect.defineMetadata('design:paramtypes', [], Made);\n" },
      ['b.ts: patches what a decorator declares'],
    ],
    ['all is well', { 'b.ts': "@ApiTags('Rooms')\n@Controller('v1/rooms')\nexport class RoomsController {}\n" }, []],
  ])('is judged when %s', (_what, planted, found) =>
    expect(hiddenRoutesIn({ 'a.ts': beds, ...planted })).toEqual(found),
  );
});
