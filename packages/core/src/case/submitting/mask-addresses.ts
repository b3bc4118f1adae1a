const address = /([\p{L}\p{N}._%+'-]+)@([\p{L}\p{N}.-]+\.[\p{L}]{2,})/gu

/**
 * Masks the e-mail addresses in a text (`m…r@gmx.de`), so that screens show no recipient by name.
 *
 * @param own host name of the account that wrote it; its own addresses stay as they are
 */
export function maskAddresses(text: string, own: string | null = null): string {
  return text.replace(address, (whole, local: string, domain: string) =>
    isOwn(domain, own) ? whole : `${maskLocalPart(local)}@${domain}`,
  )
}

function isOwn(domain: string, own: string | null): boolean {
  if (own === null) return false
  const [at, host] = [domain.toLowerCase(), own.toLowerCase().replace(/^www\./, '')]
  return at === host || at.endsWith(`.${host}`)
}

function maskLocalPart(local: string): string {
  const letters = [...local]
  return letters.length < 3 ? '…' : `${letters[0]}…${letters.at(-1)}`
}
