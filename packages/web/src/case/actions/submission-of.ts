/** Kept with what is typed, from the moment at which it is sent. */
export interface HandedIn {
  submission?: { id: string; revision: number }
}

/**
 * Under which id it is handed in: under the same when it is sent again, and under another once the case has moved
 * on. A page that was left before it heard that it had arrived still keeps what it sent.
 */
export function submissionOf({ submission }: HandedIn, revision: number) {
  return submission?.revision === revision ? submission : { id: crypto.randomUUID(), revision }
}
