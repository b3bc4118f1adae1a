import type { Case, Policy, Requirement, SubmissionContent } from '@freigabe/contract'
import { useKeptState } from '../../parts/kept/use-kept-state.ts'
import { askedOf, generalMethod, isGiven } from '../answer-key.ts'
import { pointerOf } from '../wizard/fields/pointer.ts'
import type { HandedIn } from './submission-of.ts'

/** What is written in answer to the open questions of a case. */
export interface Answers extends HandedIn {
  texts: Record<string, string>
  files: Record<string, string[]>
  /**
   * Statements that are put right, by their pointer; null while one is emptied. Left out by what a browser kept
   * earlier.
   */
  corrected?: Record<string, Correction | null>
}

export type Correction = SubmissionContent['answers'][string]

/** A statement that can be put right here, with its answer as it was handed in. */
export interface Correctable {
  key: string
  requirement: Requirement
  given: Correction | undefined
}

/** The answers to a case's questions, kept in this browser until they are sent. */
export function useAnswersDraft({ id }: Case) {
  return useKeptState<Answers>(`freigabe.answers.${id}`, () => ({ texts: {}, files: {} }), {
    ids: ['submission'],
  })
}

export type AnswersDraft = ReturnType<typeof useAnswersDraft>

/** The statements of the newest submission, by their pointer. */
export function correctableOf({ opened, policy }: { opened: Case; policy: Policy }) {
  const { methods, answers } = opened.submissions.at(-1)?.content ?? { methods: [], answers: {} }
  const asked = [...methods.map(({ code }) => code), generalMethod].flatMap((method) =>
    askedOf(policy, method, answers),
  )
  return new Map(
    asked.map(({ key, requirement }): [string, Correctable] => [
      pointerOf('answers', key),
      { key, requirement, given: answers[key] },
    ]),
  )
}

/** What really is put right, by its key: given, and other than it was. */
export function correctionsOf(
  { corrected = {} }: Answers,
  correctable: ReadonlyMap<string, Correctable>,
): SubmissionContent['answers'] {
  return Object.fromEntries(
    Object.entries(corrected).flatMap(([pointer, answer]): [string, Correction][] => {
      const statement = correctable.get(pointer)
      if (!statement || answer === null || !isGiven(answer)) return []
      const isSame = JSON.stringify(answer) === JSON.stringify(statement.given)
      return isSame ? [] : [[statement.key, answer]]
    }),
  )
}
