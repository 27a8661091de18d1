import { wholeListOf } from '@throughline/http-kit';
import { MoveTerms } from './move-terms.js';
import { PlacementListTerms } from './row-list-terms.js';
import { WorklistTerms } from './see-worklist.js';

/** What is counted of a list: its terms, without a page. */
export class MoveCountTerms extends wholeListOf(MoveTerms) {}
export class PlacementCountTerms extends wholeListOf(PlacementListTerms) {}
export class WorklistCountTerms extends wholeListOf(WorklistTerms) {}
