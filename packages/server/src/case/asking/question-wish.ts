import type { api, BodyOf } from '@freigabe/contract'
import { saltedDigest } from '../salted-digest.ts'

/** A question as a reviewer words it. */
export type QuestionWish = Pick<BodyOf<typeof api.askQuestion>, 'text' | 'grounds' | 'requirements'>

/** What a question amounts to for the process core; its words lie in a table of their own. */
export function questionFacts(wish: QuestionWish, salt: string) {
  return {
    grounds: wish.grounds,
    requirementIds: wish.requirements.map((requirement) => requirement.id),
    contentDigest: saltedDigest(salt, questionWords(wish)),
  }
}

/** The columns of a question that its author words. */
export function questionWords(wish: QuestionWish) {
  return {
    text: wish.text,
    grounds: [...wish.grounds],
    requirements: JSON.stringify(wish.requirements),
  }
}
