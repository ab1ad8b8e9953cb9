/** In characters as a person counts them. */
export const minPasswordLength = 12;

/** In UTF-16 units; a longer text is no password but an attempt to keep the computer busy. */
export const maxPasswordLength = 256;
