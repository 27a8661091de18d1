/** A code of a facility, a program, a pack or a list of one: short, ASCII, no spaces, so that it is safe in keys and file names. */
export const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** A UUID in small letters, whoever made it: its version and variant are not looked at. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A UUID of a version that RFC 9562 knows, in small letters: what this service gives its own entries, and takes back. */
export const ENTRY_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A pseudonymous ID of staff: a UUID, with or without its prefix, or a digest of what an issuer calls them. */
export const STAFF_ID = /^(?:(?:staff-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|subject-[A-Za-z0-9_-]{43})$/;
