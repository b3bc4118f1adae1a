import type { Policy } from '@freigabe/contract'
import { isGiven } from '../../answer-key.ts'
import type { Typed } from '../draft/draft-keeper.ts'
import { sameValue } from '../draft/same-value.ts'
/** A part of a draft in which two versions differ. */
export interface Difference {
  /** `countries`, `methods`, `contact`, `alsoCases`, or the key of an answer. */
  part: string
}

/** Where two versions of a draft differ. */
export function differences(mine: Typed, theirs: Typed): Difference[] {
  const keys = keysOf(mine, theirs)
  return [
    ...differing('countries', mine.content.countries, theirs.content.countries),
    ...differing('methods', mine.content.methods, theirs.content.methods),
    ...[...keys].flatMap((key) =>
      differing(key, mine.content.answers[key], theirs.content.answers[key]),
    ),
    ...differing('contact', mine.content.contact, theirs.content.contact),
    ...differing('alsoCases', mine.alsoCases, theirs.alsoCases),
  ]
}

function keysOf(mine: Typed, theirs: Typed): Set<string> {
  return new Set([...Object.keys(mine.content.answers), ...Object.keys(theirs.content.answers)])
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
  return {
    step: mine.step,
    alsoCases: from('alsoCases').alsoCases,
    content: {
      countries: from('countries').content.countries,
      methods: from('methods').content.methods,
      answers: Object.fromEntries(answers),
      contact: from('contact').content.contact,
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

function isBlank({ content, alsoCases }: Typed, part: string): boolean {
  if (part === 'methods') return content.methods.length === 0
  if (part === 'alsoCases') return alsoCases.length === 0
  if (part === 'countries' || part === 'contact') return !isGiven(content[part])
  return !isGiven(content.answers[part])
}

/** The requirement that a part answers; undefined for the other parts. */
export function requirementOf(policy: Policy, part: string) {
  const id = part.slice(part.indexOf('/') + 1)
  return part.includes('/') ? policy.requirements.find((known) => known.id === id) : undefined
}
