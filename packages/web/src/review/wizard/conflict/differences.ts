import type { Policy } from '@freigabe/contract'
import type { Typed } from '../draft/draft-keeper.ts'
import { sameValue } from '../draft/same-value.ts'

/** A part of a draft in which two versions differ. */
export interface Difference {
  /** `methods`, `contact`, `alsoCases`, or the key of an answer. */
  part: string
}

/** Where two versions of a draft differ. */
export function differences(mine: Typed, theirs: Typed): Difference[] {
  const keys = new Set([
    ...Object.keys(mine.content.answers),
    ...Object.keys(theirs.content.answers),
  ])
  return [
    ...differing('methods', mine.content.methods, theirs.content.methods),
    ...[...keys].flatMap((key) =>
      differing(key, mine.content.answers[key], theirs.content.answers[key]),
    ),
    ...differing('contact', mine.content.contact, theirs.content.contact),
    ...differing('alsoCases', mine.alsoCases, theirs.alsoCases),
  ]
}

function differing(part: string, mine: unknown, theirs: unknown): Difference[] {
  return sameValue(mine, theirs) ? [] : [{ part }]
}

/** One version out of two: each part that differs comes from where the person chose it. */
export function merged(mine: Typed, theirs: Typed, takeTheirs: ReadonlySet<string>): Typed {
  const from = (part: string) => (takeTheirs.has(part) ? theirs : mine)
  const keys = new Set([
    ...Object.keys(mine.content.answers),
    ...Object.keys(theirs.content.answers),
  ])
  const answers = [...keys].flatMap((key) => {
    const answer = from(key).content.answers[key]
    return answer === undefined ? [] : [[key, answer] as const]
  })
  return {
    step: mine.step,
    alsoCases: from('alsoCases').alsoCases,
    content: {
      methods: from('methods').content.methods,
      answers: Object.fromEntries(answers),
      contact: from('contact').content.contact,
    },
  }
}

/** The requirement that a part is the answer to; undefined for the other parts. */
export function requirementOf(policy: Policy, part: string) {
  const id = part.slice(part.indexOf('/') + 1)
  return part.includes('/') ? policy.requirements.find((known) => known.id === id) : undefined
}
