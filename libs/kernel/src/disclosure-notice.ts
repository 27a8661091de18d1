/** The short notice that goes with what is disclosed. Source: 42 CFR 2.32(a)(2), as of April 16, 2024. */
export const DISCLOSURE_NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';
