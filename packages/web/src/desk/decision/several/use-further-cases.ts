import type { ComparedCase, QueueItem } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../../api/read.ts'
import { useCase } from '../../case/case-context.tsx'
import type { Mode } from '../../case/judging/case-draft.ts'
import { useRestsOn } from '../grounds/use-rests-on.ts'

/** So many cases of an account are offered to be covered by one act. */
const most = 30

/** Why one act cannot cover a case. */
export type Misfit = 'differs' | 'changed' | 'notAsked'

/**
 * Further cases of the account that one act may cover: in review, free or one's own, with nothing proposed for it, and about recipients,
 * since each source has a cap of its own. Those that it cannot cover are named with the reason.
 */
export function useFurtherCases() {
  const { account, caseId, shown, draft } = useCase()
  const { data } = useQuery(
    read('readQueue', { query: { account: account, status: 'in_review', limit: most } }),
  )
  const further = (data?.items ?? []).filter(
    (item) =>
      item.caseId !== caseId &&
      item.sourceName === null &&
      item.proposal === null &&
      (item.lease === null || item.lease.mine) &&
      shown.sources.length === 0,
  )
  const { data: compared } = useQuery({
    ...read('readLikeCases', { params: { account, case: caseId } }),
    enabled: further.length > 0,
  })
  const misfitOf = useMisfit()
  const judged = further.map((item) => {
    const like = compared?.items.find((one) => one.caseId === item.caseId)
    return { item, misfit: (mode: Mode) => (like === undefined ? null : misfitOf(mode, like)) }
  })
  const fittingFor = (mode: Mode): QueueItem[] =>
    compared === undefined
      ? []
      : judged.filter(({ misfit }) => misfit(mode) === null).map(({ item }) => item)
  return {
    fittingFor,
    misfitsFor: (mode: Mode) =>
      judged.flatMap(({ item, misfit }) => {
        const why = misfit(mode)
        return why === null ? [] : [{ item, why }]
      }),
    chosenFor: (mode: Mode) =>
      mode === 'ask' && draft.ask.grounds.length === 0
        ? []
        : fittingFor(mode).filter(({ caseId: id }) => draft.also.includes(id)),
  }
}

function useMisfit() {
  const { draft } = useCase()
  const { restsOn } = useRestsOn()
  return (mode: Mode, { differs, isChanged, grounds }: ComparedCase): Misfit | null => {
    if (mode === 'ask') return null
    if (mode === 'accept') {
      if (differs.length > 0) return 'differs'
      return isChanged ? 'changed' : null
    }
    if (!draft.reject.grounds.every((code) => grounds.includes(code))) return 'notAsked'
    const rests = restsOn.length === 0 ? differs : differs.filter((id) => restsOn.includes(id))
    return rests.length > 0 ? 'differs' : null
  }
}
