/** The facilities whose clients a caller may see. Anything else is answered as if it were not there. */
export type FacilityScope = readonly string[] | 'all';
