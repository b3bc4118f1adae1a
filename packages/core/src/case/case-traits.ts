import { linkOrigin } from './submitting/link-target.ts'
import type { SubmissionContent } from './submitting/submission-content.ts'

/** By what two cases can resemble each other besides their recipients. */
export type TraitKind = 'form_host' | 'evidence' | 'contact'

/** One thing in a submission by which it is found again, in clear: it is keyed before it is stored. */
export interface CaseTrait {
  kind: TraitKind
  value: string
}

/** What a submission says that another one may say, too. */
export interface TraitSources {
  content: SubmissionContent
  /** Links of the sources that the case is about. */
  links: readonly string[]
  /** SHA-256 of the evidence files that answers name. */
  files: readonly string[]
}

/**
 * The traits of a submission: hosts of linked forms without `www.`, evidence files by their digest, and
 * e-mail and phone of the contact, written alike however they were typed. Each once.
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

/** Fewer digits are an extension, which many have. */
const shortestPhone = 7

/** `+49 (0)30 123456`, `0049 30 123456` and `030 123456` are one number; its last digits tell it. */
function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '').slice(-9)
}
