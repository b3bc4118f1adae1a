import { parseAddress } from '../address/parse-address.ts'

/** Longer cells are texts, and no expression is let loose on them. */
const longest = 1000

/**
 * The one address that a cell holds beside what does not belong to it: `mailto:`, the name of
 * `Name <address>`, quotes, brackets or punctuation around it, characters that nobody sees. Null
 * where anything would have to be guessed.
 */
export function freedAddress(cell: string): string | null {
  if (cell.length > longest) return null
  const visible = cell.replace(invisible, '').trim()
  const named = /^[^<>@]*<([^<>]+)>$/.exec(visible)?.[1] ?? visible
  const link = /^mailto:([^?]+)/i.exec(named)?.[1] ?? named
  const bare = link.replace(around, '')
  return bare !== '' && parseAddress(bare).ok ? bare : null
}

const invisible = /(?![\t\r\n])[\p{Cc}\p{Cf}]/gu
const around = /^[\s<>()[\]{}"'„“”«»‚‘’,;:.]+|[\s<>()[\]{}"'„“”«»‚‘’,;:.!?]+$/g
