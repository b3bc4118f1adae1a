import { linkOrigin } from './submitting/link-target.ts'
import type { SubmissionContent } from './submitting/submission-content.ts'

/** How two cases can resemble each other, apart from their recipients. */
export type TraitKind = 'form_host' | 'evidence' | 'contact'

/** One thing in a submission that it can be found by, in the clear: it is keyed before it is stored. */
export interface CaseTrait {
  kind: TraitKind
  value: string
}

/** The parts of a submission that another one may share. */
export interface TraitSources {
  content: SubmissionContent
  /** Links of the sources that the case is about. */
  links: readonly string[]
  /** SHA-256 of the evidence files that the answers name. */
  files: readonly string[]
}

/**
 * The traits of a submission, each once: hosts of linked forms without `www.`, evidence files by their
 * digest, and the contact's e-mail and phone, normalised however they were typed.
 */
export function caseTraits({ content, links, files }: TraitSources): CaseTrait[] {
  const linked = [...links, ...Object.values(content.answers)].flatMap(hostOf)
  const traits: CaseTrait[] = [
    ...linked.map((value) => ({ kind: 'form_host' as const, value })),
    ...files.map((value) => ({ kind: 'evidence' as const, value })),
    ...contactsOf(content).map((value) => ({ kind: 'contact' as const, value })),
  ]
  return [...new Map(traits.map((trait) => [`${trait.kind} ${trait.value}`, trait])).values()]
}

function hostOf(answer: unknown): string[] {
  const origin = typeof answer === 'string' ? linkOrigin(answer.trim()) : null
  return origin === null ? [] : [origin.toLowerCase().replace(/^https?:\/\/(?:www\.)?|:\d+$/g, '')]
}

function contactsOf({ contact }: SubmissionContent): string[] {
  const email = contact?.email?.trim().toLowerCase() ?? ''
  const phone = digitsOf(contact?.phone ?? '')
  return [
    ...(email.includes('@') ? [email] : []),
    ...(phone.length >= shortestPhone ? [phone] : []),
  ]
}

/** A shorter number is an extension, which many contacts have. */
const shortestPhone = 7

/** `+49 (0)30 123456`, `0049 30 123456` and `030 123456` are one number; its last digits identify it. */
function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '').slice(-9)
}
