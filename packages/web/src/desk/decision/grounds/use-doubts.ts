import { useCase } from '../../case/case-context.tsx'
import { doubtSentence, type InDoubt } from '../letter/question-text.ts'
import { useStatementLabel } from '../use-statement-label.ts'
import { answeredAbout, groundsOn } from './grounds-on.ts'
import { useRestsOn } from './use-rests-on.ts'

/** What a question says by itself of the statements in doubt. */
export function useDoubts() {
  const { shown, policy, draft, claims, order } = useCase()
  const { doubtful } = useRestsOn()
  const labelOf = useStatementLabel()
  const { locale } = shown.account
  const nameOf = (id: string) => labelOf(id)[locale]
  const answered = answeredAbout(shown.questions)
  const all = claims.groups.flatMap((group) => group.claims)
  const kindOf = (id: string): InDoubt =>
    all.find(({ assessment }) => assessment?.id === id)?.requirement.kind ?? 'method'
  /** A ground that the question puts asks about the statement already. */
  const isPut = (id: string) =>
    groundsOn(id, policy).some((code) => draft.ask.grounds.includes(code))
  return {
    nameOf,
    isPut,
    /** Names of those that a sentence of their own asks about: not again what was asked and answered. */
    worded: doubtful.filter((id) => !answered.has(id) && !isPut(id)).map(nameOf),
    sentenceOf: (name: string) => {
      const id = order.find((each) => nameOf(each) === name)
      return doubtSentence(name, id === undefined ? 'text' : kindOf(id), locale)
    },
  }
}
