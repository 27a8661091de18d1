import { OmitType } from '@nestjs/swagger';
import { wholeListOf } from '@throughline/http-kit';
import { ClientListTerms } from './list-clients.js';
import { MoveTerms } from './move-terms.js';
import { QueryFlag } from './query-fields.js';
import { ObligationListTerms, PlacementListTerms, PlanListTerms, ProposalListTerms } from './row-list-terms.js';
import { BoardTerms } from './see-board.js';
import { CensusTerms } from './see-census.js';
import { WorklistTerms } from './see-worklist.js';

/** Terms of a list as a file. */
const Preface = (): PropertyDecorator =>
  QueryFlag({
    description:
      'True: before the headings come lines that begin with `#`: who asked, the two times, the filters, and the notice of 42 CFR 2.32. Default: false.',
    example: 'true',
    optional: true,
  });

/** The file has the groups of the census only. */
export class CensusFileTerms extends OmitType(wholeListOf(CensusTerms), ['placements']) {
  @Preface()
  preface?: boolean | null;
}

export class BoardFileTerms extends BoardTerms {
  @Preface()
  preface?: boolean | null;
}

export class ClientFileTerms extends wholeListOf(ClientListTerms) {
  @Preface()
  preface?: boolean | null;
}

export class MoveFileTerms extends wholeListOf(MoveTerms) {
  @Preface()
  preface?: boolean | null;
}

export class PlacementFileTerms extends wholeListOf(PlacementListTerms) {
  @Preface()
  preface?: boolean | null;
}

export class ObligationFileTerms extends wholeListOf(ObligationListTerms) {
  @Preface()
  preface?: boolean | null;
}

export class WorklistFileTerms extends wholeListOf(WorklistTerms) {
  @Preface()
  preface?: boolean | null;
}

export class ProposalFileTerms extends wholeListOf(ProposalListTerms) {
  @Preface()
  preface?: boolean | null;
}

export class PlanFileTerms extends wholeListOf(PlanListTerms) {
  @Preface()
  preface?: boolean | null;
}
