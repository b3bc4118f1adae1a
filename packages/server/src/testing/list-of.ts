/** A recipients file with the people of these numbers. */
export function listOf(from: number, to: number): string {
  return fileOf(Array.from({ length: to - from }, (_, i) => personOf(from + i)))
}

/** A recipients file with these addresses. */
export function fileOf(addresses: readonly string[]): string {
  return `E-Mail;Name\n${addresses.map((address) => `${address};Kim`).join('\n')}\n`
}

export function personOf(number: number): string {
  return `person${number}@example.org`
}
