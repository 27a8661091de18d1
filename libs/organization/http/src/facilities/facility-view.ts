import { ApiProperty } from '@nestjs/swagger';
import { type Population, POPULATIONS } from '@throughline/continuum';
import { type FreshnessShown, PAGE_LIMIT_MAX } from '@throughline/http-kit';
import type { Facility } from '@throughline/organization';
import { ShowsFreshness } from '../known/shows-freshness.js';

export class PackRefView {
  @ApiProperty({ example: 'asam-3e-adult' })
  id!: string;

  @ApiProperty({ example: '1.0.0' })
  version!: string;

  @ApiProperty({
    description: 'SHA-256 of the flattened pack: its identity.',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  sha256!: string;
}

/** At most this many adoptions of a facility are shown: the latest. */
const ADOPTIONS_MAX = 500;

class AdoptionView {
  @ApiProperty({
    type: () => PackRefView,
    nullable: true,
    description: 'Null where an adoption for just these was ended.',
  })
  pack!: PackRefView | null;

  @ApiProperty({ format: 'date', example: '2024-07-01' })
  from!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Only for this program; null for all.', example: null })
  programId!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    enum: POPULATIONS,
    description: 'Only for this population; null for all.',
    example: null,
  })
  population!: Population | null;

  @ApiProperty({ description: 'It gives a second verdict, which decides nothing.', example: false })
  advisory!: boolean;
}

export class FacilityView {
  @ApiProperty({ example: 'HAWTHORN' })
  code!: string;

  @ApiProperty({ example: 'Hawthorn House' })
  name!: string;

  @ApiProperty({ example: 'America/Chicago' })
  zone!: string;

  @ApiProperty({ format: 'date', example: '2024-07-01' })
  openFrom!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: null })
  closedOn!: string | null;

  @ApiProperty({
    type: () => [AdoptionView],
    maxItems: ADOPTIONS_MAX,
    description:
      'The latest 500 at most, in the order adopted. Of those that start on a day or before, the most specific is in effect. The order is: program and population, program, population, everyone. Among equals the last to start is.',
  })
  adoptions!: AdoptionView[];

  @ApiProperty({ type: 'integer', example: 1 })
  revision!: number;
}

export class FacilityAnswer extends FacilityView {
  @ShowsFreshness()
  freshness!: FreshnessShown;
}

export class FacilityList {
  @ApiProperty({ type: () => [FacilityView], maxItems: PAGE_LIMIT_MAX })
  items!: readonly FacilityView[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The cursor of the next page; null on the last.',
    example: null,
  })
  next!: string | null;

  @ShowsFreshness()
  freshness!: FreshnessShown;
}

export const facilityView = (
  { code, name, zone, openFrom, closedOn, adoptions }: Facility,
  revision: number,
): FacilityView => ({
  code,
  name,
  zone,
  openFrom,
  closedOn,
  adoptions: adoptions.slice(-ADOPTIONS_MAX).map((adoption) => ({ ...adoption })),
  revision,
});
