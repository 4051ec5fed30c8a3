export type ExitCode = 0 | 1 | 2;

/** All is well. */
export const FINE = 0;
/** Something was found that the user should know. */
export const FINDINGS = 1;
/** Wrong usage, or input that cannot be read. */
export const UNUSABLE = 2;
