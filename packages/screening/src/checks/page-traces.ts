import type { ReadAddress } from '../recipient-sink.ts'

/**
 * What stays behind in an address that a program took from a web page, most telling first.
 * `disguise`: written so that programs should not find it. `code`: pieces of the page's source.
 * `page`: a path or a picture. `link`: the mailto of a link. `punctuation`: what stood around it.
 */
export const pageTraces = ['disguise', 'code', 'page', 'link', 'punctuation'] as const

export type PageTrace = (typeof pageTraces)[number]

/** Longer cells are texts, and no expression is let loose on them. */
const longest = 320

/** The trace in a cell that cannot be mailed, or null. */
export function traceInCell(cell: string): PageTrace | null {
  if (cell.length > longest) return null
  return pageTraces.find((trace) => expressions[trace].test(cell)) ?? null
}

const expressions: Record<PageTrace, RegExp> = {
  disguise:
    /[[({<_*-] ?(at|ät|æt|a|arroba|chiocciola|arobase|klammeraffe|malpa) ?[\])}>_*-]|\S (at|ät|arroba) \S+|[[({] ?(dot|punkt|point|punto|kropka) ?[\])}]| (dot|punkt) [a-z]{2,6}$|no[-_.]?spam|remove[-_.]?this|bitte[-_.]?entfernen/i,
  code: /%(20|22|27|3[ace]|40|5[bd]|c3|e2)|u00[0-9a-f]{2}|&(#\d{2,4}|#x[0-9a-f]{2,4}|amp|lt|gt|quot|nbsp|commat);|^x2[27]|href=|javascript:|<\/?[a-z]+>|[?&]subject=/i,
  page: /@[^\s/]+\.[a-z]{2,}\/\S|^https?:|\.(html?|php|aspx?|png|jpe?g|gif|svg|webp|css|js)$/i,
  link: /^mailto:/i,
  punctuation: /[,;:.!?)>\]"'»“”]$|^[<("'[«„“]/,
}

/** Whether a valid name before the @ begins with a piece of code: `u003einfo`, `%20info`, `x22info`. */
export function beginsWithCode({ bytes, at }: ReadAddress): boolean {
  if (bytes[0] === percentSign) return isHex(bytes[1]!) && isHex(bytes[2]!)
  if (bytes[0] === letterX)
    return bytes[1] === digit2 && (bytes[2] === digit2 || bytes[2] === digit7)
  return (
    bytes[0] === letterU && bytes[1] === digit0 && bytes[2] === digit0 && at > 5 && isHex(bytes[3]!)
  )
}

/** Whether a valid domain is a picture (`logo@2x.png`) or was disguised (`firma-nospam.de`). */
export function traceInDomain(domain: string): PageTrace | null {
  if (/\.(png|jpe?g|gif|svg|webp|html|php|css|js)$/.test(domain)) return 'page'
  return /nospam|no-spam|removethis|remove-this/.test(domain) ? 'disguise' : null
}

const percentSign = 0x25
const letterX = 0x78
const letterU = 0x75
const digit0 = 0x30
const digit2 = 0x32
const digit7 = 0x37

function isHex(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66)
}
