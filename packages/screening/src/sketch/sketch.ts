/**
 * A sample of a list's recipients by which lists can be compared without keeping them: the hashes
 * of those that a public rule picks, so that every list that holds a recipient picks it alike.
 */
export interface Sketch {
  /** Distinct recipients of the list. */
  recipients: number
  /**
   * A recipient is picked if its hash begins with so many zero bits: at rate 0 every one is, at
   * rate 6 one in 64.
   */
  rate: number
  /** The picked hashes, the first 64 bits of the SHA-256 of the address, in ascending order. */
  hashes: BigUint64Array
}

/** A list keeps at least so many picked recipients, or all it has. */
export const leastPicked = 1024

/**
 * The highest rate, however large the list is. So a small list inside a huge one is found: one of
 * 1,000 recipients has about 16 among those that the huge one picks.
 */
export const highestRate = 6
