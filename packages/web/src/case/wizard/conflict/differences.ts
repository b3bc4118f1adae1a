import type { Policy } from '@freigabe/contract'
import { isGiven } from '../../answer-key.ts'
import type { Typed } from '../draft/draft-keeper.ts'
import { sameValue } from '../draft/same-value.ts'
/** A part of a draft in which two versions differ. */
export interface Difference {
  /** `countries`, `methods`, `contact`, `alsoCases`, the key of an answer, or `explanation:` and its pointer. */
  part: string
}

/** Where two versions of a draft differ. */
export function differences(mine: Typed, theirs: Typed): Difference[] {
  const keys = keysOf(mine, theirs)
  return [
    ...differing('countries', mine.content.countries, theirs.content.countries),
    ...differing('methods', methodsIn(mine), methodsIn(theirs)),
    ...[...keys].flatMap((key) =>
      differing(key, mine.content.answers[key], theirs.content.answers[key]),
    ),
    ...pointersOf(mine, theirs).flatMap((pointer) =>
      differing(
        `${explanation}${pointer}`,
        mine.content.explanations?.[pointer],
        theirs.content.explanations?.[pointer],
      ),
    ),
    ...differing('contact', mine.content.contact, theirs.content.contact),
    ...differing('alsoCases', mine.alsoCases, theirs.alsoCases),
  ]
}

/** With whether they overlap, without which the shares mean nothing. */
function methodsIn({ content: { methods, overlapping = false } }: Typed) {
  return { methods, overlapping }
}

function keysOf(mine: Typed, theirs: Typed): Set<string> {
  return new Set([...Object.keys(mine.content.answers), ...Object.keys(theirs.content.answers)])
}

const explanation = 'explanation:'

function pointersOf(...versions: Typed[]): string[] {
  return [...new Set(versions.flatMap(({ content }) => Object.keys(content.explanations ?? {})))]
}

/** The explanation that a part is; null for the other parts. */
export function explanationOf({ content }: Typed, part: string): string | null {
  if (!part.startsWith(explanation)) return null
  return content.explanations?.[part.slice(explanation.length)] ?? ''
}

function differing(part: string, mine: unknown, theirs: unknown): Difference[] {
  return sameValue(mine, theirs) ? [] : [{ part }]
}

/** Merges two versions: each part that differs comes from the version that the person chose for it. */
export function merged(mine: Typed, theirs: Typed, takeTheirs: ReadonlySet<string>): Typed {
  const from = (part: string) => (takeTheirs.has(part) ? theirs : mine)
  const keys = keysOf(mine, theirs)
  const answers = [...keys].flatMap((key) => {
    const answer = from(key).content.answers[key]
    return answer === undefined ? [] : [[key, answer] as const]
  })
  const explanations = pointersOf(mine, theirs).flatMap((pointer) => {
    const text = from(`${explanation}${pointer}`).content.explanations?.[pointer]
    return text === undefined ? [] : [[pointer, text] as const]
  })
  return {
    step: mine.step,
    alsoCases: from('alsoCases').alsoCases,
    content: {
      countries: from('countries').content.countries,
      methods: from('methods').content.methods,
      ...(from('methods').content.overlapping && { overlapping: true }),
      answers: Object.fromEntries(answers),
      contact: from('contact').content.contact,
      ...(explanations.length > 0 && { explanations: Object.fromEntries(explanations) }),
    },
  }
}

/**
 * The parts taken from the other person's version by default: those left blank here, or untouched since
 * `base`.
 */
export function theirsAtFirst(mine: Typed, theirs: Typed, base: Typed): ReadonlySet<string> {
  const touched = new Set(differences(mine, base).map(({ part }) => part))
  const parts = differences(mine, theirs).map(({ part }) => part)
  return new Set(parts.filter((part) => !touched.has(part) || isBlank(mine, part)))
}

function isBlank(typed: Typed, part: string): boolean {
  const { content, alsoCases } = typed
  const explained = explanationOf(typed, part)
  if (explained !== null) return explained === ''
  if (part === 'methods') return content.methods.length === 0
  if (part === 'alsoCases') return alsoCases.length === 0
  if (part === 'countries' || part === 'contact') return !isGiven(content[part])
  return !isGiven(content.answers[part])
}

/** The requirement that a part answers; undefined for the other parts. */
export function requirementOf(policy: Policy, part: string) {
  if (part.startsWith(explanation)) return undefined
  const id = part.slice(part.indexOf('/') + 1)
  return part.includes('/') ? policy.requirements.find((known) => known.id === id) : undefined
}
