const address = /([\p{L}\p{N}._%+'-]+)@([\p{L}\p{N}.-]+\.[\p{L}]{2,})/gu

/** Masks every e-mail address in a text (`m…r@gmx.de`), so that screens show no recipient by name. */
export function maskAddresses(text: string): string {
  return text.replace(
    address,
    (_, local: string, domain: string) => `${maskLocalPart(local)}@${domain}`,
  )
}

function maskLocalPart(local: string): string {
  const letters = [...local]
  return letters.length < 3 ? '…' : `${letters[0]}…${letters.at(-1)}`
}
