// Text that the server has already masked is left as it is.
const address =
  /(?<!…[\p{L}\p{N}._%+-]*)([\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]*?)([\p{L}\p{N}._%+-])?@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu

/** Masks every e-mail address in a text. */
export function maskAddresses(text: string): string {
  return text.replace(
    address,
    (_all, first, _middle, last, domain) => `${first}…${last ?? ''}@${domain}`,
  )
}
