import type { DeskCase, Policy } from '@freigabe/contract'
import { answerKeyOf } from '../../case/claims-of.ts'

/** Codes of the grounds that a statement bears out once it is in doubt, by its id. */
export function groundsOn(
  statement: string,
  { grounds }: { grounds: readonly Pick<Policy['grounds'][number], 'code' | 'restsOn'>[] },
): string[] {
  const requirement = /^answer:.*\/([^/]+)$/.exec(statement)?.[1]
  if (requirement === undefined) return []
  return grounds.filter(({ restsOn }) => restsOn.includes(requirement)).map(({ code }) => code)
}

/** Ids of the answers that a question was about which the customer has answered. */
export function answeredAbout(
  questions: readonly Pick<DeskCase['questions'][number], 'state' | 'about'>[],
): Set<string> {
  const points = questions.filter(({ state }) => state === 'answered').flatMap(({ about }) => about)
  const keys = points.flatMap(({ pointer }) => answerKeyOf(pointer ?? '') ?? [])
  return new Set(keys.map((key) => `answer:${key}`))
}
