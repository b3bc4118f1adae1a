import {
  cutOffEndings,
  mistypedDomains,
  mistypedEndings,
  onlyCom,
  realNeighbours,
} from './mail-domain-typos.ts'

/**
 * The domain that was probably meant, or null where nothing suggests a slip: an ending that does not exist
 * (`.con`), one wrong letter in the name of a large mailbox provider (`gmial.com`), or an ending under which
 * that provider has no mailboxes (`gmail.de`). It is advice for a person; it corrects nothing.
 */
export function suggestDomain(domain: string): string | null {
  if (realNeighbours.has(domain)) return null
  const mended = mendEnding(domain)
  const suggestion = domainMeantBy(mended) ?? mended
  return suggestion === domain ? null : suggestion
}

function mendEnding(domain: string): string {
  const dot = domain.lastIndexOf('.')
  const name = domain.slice(0, dot)
  const ending = domain.slice(dot + 1)
  if (Object.hasOwn(mistypedEndings, ending)) return `${name}.${mistypedEndings[ending]}`
  if (cutOffEndings.has(ending) && targetNames.get('com')?.has(name)) return `${name}.com`
  return onlyCom.names.has(name) && onlyCom.endings.has(ending) ? `${name}.com` : domain
}

/** Only names are compared: `hotmail.se` is a domain of its own, not a slip for `hotmail.de`. */
function domainMeantBy(domain: string): string | null {
  for (let dot = domain.indexOf('.'); dot > 0; dot = domain.indexOf('.', dot + 1)) {
    const name = domain.slice(0, dot)
    const ending = domain.slice(dot + 1)
    const names = targetNames.get(ending)
    if (!names || names.has(name)) continue
    for (const [meant, isSlip] of names) if (isSlip(name, meant)) return `${meant}.${ending}`
  }
  return null
}

type SlipRule = (written: string, meant: string) => boolean

/** The names that may be meant, by ending: `hotmail` at `co.uk`. */
const targetNames = new Map<string, Map<string, SlipRule>>()
for (const domain of mistypedDomains.long) addTarget(domain, isOneSlip)
for (const domain of mistypedDomains.short) addTarget(domain, isDoubledOrSwapped)

function addTarget(domain: string, rule: SlipRule): void {
  const dot = domain.indexOf('.')
  const ending = domain.slice(dot + 1)
  const names = targetNames.get(ending) ?? new Map<string, SlipRule>()
  targetNames.set(ending, names.set(domain.slice(0, dot), rule))
}

/**
 * Whether two words are one insertion, omission, substitution or swap apart (Damerau), with the first letter
 * in its place or swapped: it is hardly ever mistyped, and another first letter makes another word (`cloud`,
 * `mail`).
 */
function isOneSlip(written: string, meant: string): boolean {
  if (Math.abs(written.length - meant.length) > 1) return false
  const at = lengthInCommon(written, meant)
  if (at === 0) return isSwapAt(written, meant, 0)
  const rest = written.slice(at + 1)
  return (
    rest === meant.slice(at + 1) ||
    rest === meant.slice(at) ||
    written.slice(at) === meant.slice(at + 1) ||
    isSwapAt(written, meant, at)
  )
}

/** The slips that do not turn a short word into another: a letter doubled, two neighbours swapped. */
function isDoubledOrSwapped(written: string, meant: string): boolean {
  const at = lengthInCommon(written, meant)
  if (written.length === meant.length) return isSwapAt(written, meant, at)
  const isLonger = written.length === meant.length + 1 && at > 0
  return isLonger && written[at] === meant[at - 1] && written.slice(at + 1) === meant.slice(at)
}

function lengthInCommon(written: string, meant: string): number {
  let length = 0
  while (length < meant.length && written[length] === meant[length]) length++
  return length
}

function isSwapAt(written: string, meant: string, at: number): boolean {
  return (
    written.length === meant.length &&
    written[at] === meant[at + 1] &&
    written[at + 1] === meant[at] &&
    written.slice(at + 2) === meant.slice(at + 2)
  )
}
