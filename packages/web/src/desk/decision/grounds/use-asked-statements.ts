import { useCase } from '../../case/case-context.tsx'
import { useStatementLabel } from '../use-statement-label.ts'
import { useRestsOn } from './use-rests-on.ts'

/**
 * The statements that a question is about, in their order: those chosen, and those in doubt as long as its text names
 * them. The customer answers right under them.
 */
export function useAskedStatements(): string[] {
  const { shown, draft, order } = useCase()
  const { doubtful } = useRestsOn()
  const labelOf = useStatementLabel()
  const { text, statements = [] } = draft.ask
  const isNamed = (id: string) => text.includes(labelOf(id)[shown.account.locale])
  return order.filter((id) => statements.includes(id) || (doubtful.includes(id) && isNamed(id)))
}
