// Text that the server has already masked is left as it is.
const address =
  /(?<!…[\p{L}\p{N}._%+-]*)([\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]*?)([\p{L}\p{N}._%+-])?@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu

/**
 * Masks the e-mail addresses in a text.
 *
 * @param own host name of the account that wrote it; its own addresses stay as they are
 */
export function maskAddresses(text: string, own: string | null = null): string {
  const host = own?.toLowerCase().replace(/^www\./, '')
  const isOwn = (domain: string) =>
    host !== undefined && (domain === host || domain.endsWith(`.${host}`))
  return text.replace(address, (whole, first, _middle, last, domain: string) =>
    isOwn(domain.toLowerCase()) ? whole : `${first}…${last ?? ''}@${domain}`,
  )
}
