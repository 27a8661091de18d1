import type { DataOf } from '@throughline/organization';

/** What a program offers, as a caller states it: what is left out is null. */
export type ProgramOffer = Pick<OfferRecorded, 'name' | 'levels'> & {
  readonly [Field in keyof Omit<OfferRecorded, 'name' | 'levels'>]?: OfferRecorded[Field] | undefined;
};

/** The same as events hold it. */
export type OfferRecorded = Omit<DataOf<'ProgramChanged'>, 'code'>;

export interface ProgramToOpen extends ProgramOffer {
  readonly code: string;
  readonly facilityId: string;
  readonly openFrom: string;
}

export const offerOf = ({
  name,
  levels,
  template,
  capacity,
  groupCap,
  window,
  modality,
}: ProgramOffer): OfferRecorded => ({
  name,
  levels,
  template: template ?? null,
  capacity: capacity ?? null,
  groupCap: groupCap ?? null,
  window: window ?? null,
  modality: modality ?? null,
});
