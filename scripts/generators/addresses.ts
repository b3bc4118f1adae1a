import { addressFaultTexts, whyRefused } from '@freigabe/screening'
import { tableOf } from '../markdown/table.ts'

const file = 'docs/reference/addresses.md'

export const paths = [file]

/** Why an address is refused, by the code that reports give. */
export async function render(): Promise<Map<string, string>> {
  const codes = Object.keys(whyRefused) as (keyof typeof whyRefused)[]
  const rows = codes.map((code) => [`\`${code}\``, addressFaultTexts[code].en, whyRefused[code]])
  const text = `# What makes an address mailable

A recipient's address is read as mailbox providers accept it: RFC 5321 with the international addresses of RFC 6531 and the domains of IDNA 2008. Spaces, tabs and no-break spaces around it are forgiven; nothing else is mended in silence. An address that is refused gets one of these codes, the first that fits. Generated from \`packages/screening/src/address/\`.

${tableOf(['code', 'what is said', 'why'], rows)}

The page on [the digest](recipients-digest.md) specifies the normalised form of what is accepted.
`
  return new Map([[file, text]])
}
