import { useCase } from '../../case/case-context.tsx'

/**
 * The statements that a rejection rests on: those that the reviewer chose, and until then those that were found
 * unclear or contradicted. Where there are none, it rests on all.
 */
export function useRestsOn() {
  const { draft, order, judgementOf } = useCase()
  const doubtful = order.filter((id) => ['unclear', 'contradicted'].includes(judgementOf(id) ?? ''))
  const restsOn = draft.reject.restsOn?.filter((id) => order.includes(id)) ?? doubtful
  return { restsOn, doubtful }
}
