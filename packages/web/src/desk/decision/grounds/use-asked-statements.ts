import { useCase } from '../../case/case-context.tsx'
import { useDoubts } from './use-doubts.ts'
import { useRestsOn } from './use-rests-on.ts'

/**
 * The statements that a question is about, in their order: those chosen, and those in doubt as long as its text names
 * them or a ground that they bear out is put. The customer answers right under them.
 */
export function useAskedStatements(): string[] {
  const { draft, order } = useCase()
  const { doubtful } = useRestsOn()
  const { nameOf, isPut } = useDoubts()
  const { text, statements = [] } = draft.ask
  const isAsked = (id: string) => doubtful.includes(id) && (text.includes(nameOf(id)) || isPut(id))
  return order.filter((id) => statements.includes(id) || isAsked(id))
}
