/** Refusals of files that were read to their end and hold no recipient: nobody is kept out of the review by them. */
const emptyFiles = ['no_addresses', 'header_only']

/** Whether a file was refused because it surely holds nobody; such an import shuts nothing, and opens nothing. */
export function holdsNobody(refusal: string | null): boolean {
  return refusal !== null && emptyFiles.includes(refusal)
}
