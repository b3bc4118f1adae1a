/** Set-up cannot go on; the message says what is wrong and what to do, and is all that the person sees. */
export class SetUpFailure extends Error {}
