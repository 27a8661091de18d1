import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROLES } from '@throughline/kernel';
import { ApiAnswer, component, QueryRoute } from '@throughline/http-kit';
import { z } from 'zod';
import { DEFINED_FIGURES, DEFINED_SCREENS, DEFINITIONS } from './definitions.js';

const DefinitionsShown = component(
  'Definitions',
  'How each figure is counted.',
  z.strictObject({
    items: z
      .array(
        z.strictObject({
          figure: z.enum(DEFINED_FIGURES).describe('Stable name of the figure.'),
          screen: z.enum(DEFINED_SCREENS).describe('Screen of the console that shows it.'),
          title: z.string().describe('What the screen calls it.'),
          definition: z.string().describe('What it counts.'),
        }),
      )
      .max(DEFINED_FIGURES.length),
  }),
);

const ITEMS = DEFINED_FIGURES.map((figure) => ({ figure, ...DEFINITIONS[figure] }));

/** "How counted", behind every figure. */
@ApiTags('Definitions')
@Controller('v1/definitions')
export class DefinitionsController {
  @Get()
  @QueryRoute({ summary: 'Show how each figure is counted', roles: ROLES })
  @ApiAnswer('Figures, in the order of the screens.', DefinitionsShown, { items: ITEMS.slice(0, 1) })
  getDefinitions() {
    return { items: ITEMS };
  }
}
