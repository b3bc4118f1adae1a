/** The header of a download: an ASCII name for old clients, the real one in UTF-8 (RFC 6266). */
export function attachment(name: string): string {
  const plain = plainName(name)
  const ascii = plain.replaceAll(/[^\x20-\x7e]|%/g, '_')
  const encoded = encodeURIComponent(plain).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** Characters that no file system takes, or that turn a name round so that its ending looks different. */
const unfit = /[\p{Cc}<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A name without a path, a leading dot, or anything else that is more than a name. */
function plainName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1)!
  return last.replaceAll(unfit, '_').replace(/^[.\s]+/, '') || 'file'
}
