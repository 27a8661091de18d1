import type { Impact, ImpactSide } from '@throughline/care-path';
import { component, exactly } from '@throughline/nest-kit';
import { z } from 'zod';
import { entryKind, flag, id, orNull } from './fields.js';
import { Conformance, Effective, Verdict } from './stored-shapes.js';

const side = component(
  'ImpactSide',
  'How an entry reads.',
  exactly<ImpactSide>()(
    z.strictObject({
      move: orNull(
        z.enum(['admission', 'step-up', 'step-down', 'transfer', 'discharge', 'aftercare-start', 'aftercare-end']),
        'What it means on the path; null where it changes no level.',
      ),
      unanchored: flag('Its placement is not open at its time.'),
      conformance: orNull(Conformance, 'Null where no pack has judged.'),
      verdict: orNull(Verdict, 'Null where no pack has judged.'),
    }),
  ),
);
export const ImpactShown = component(
  'Impact',
  'A later entry that reads differently now.',
  exactly<Impact>()(
    z.strictObject({
      entryId: id('The entry.'),
      kind: entryKind.describe('Its kind.'),
      effective: Effective.describe('When it happened.'),
      was: side.describe('How it read before.'),
      becomes: side.describe('How it reads now.'),
    }),
  ),
);
