import { useTranslation } from 'react-i18next'
import { useCase } from '../case/case-context.tsx'
import { groundsPut } from './grounds-put.ts'
import { useAskGrounds } from './use-ask-grounds.ts'

/** What the core would refuse, known before anybody tries, and what to do first. */
export function useHurdles() {
  const { t } = useTranslation('desk')
  const { order, unassessed, judgementOf, claims, policy, shown, chooseMode, goTo } = useCase()
  const ask = useAskGrounds()
  const stated = claims.groups.map(({ method }) => method)
  const forbidden = policy.methods.filter(
    ({ code, stance }) => stance === 'forbidden' && stated.includes(code),
  )
  const doubtful = order.filter((id) => ['unclear', 'contradicted'].includes(judgementOf(id) ?? ''))
  const put = groundsPut(shown, policy)
  const goAssess = {
    label: t('hurdle.goAssess', { count: unassessed.length }),
    clear: () => goTo(unassessed[0]),
  }
  return {
    forbidden,
    doubtful,
    put,
    ofAcceptance: () => {
      if (forbidden.length > 0) {
        return { label: t('hurdle.goReject'), clear: () => chooseMode('reject') }
      }
      if (shown.changedBatches.length > 0) {
        return { label: t('hurdle.ask'), clear: () => ask([]) }
      }
      if (unassessed.length > 0) return goAssess
      if (doubtful.length === 0) return null
      return { label: t('hurdle.ask'), clear: () => ask([]) }
    },
    ofRejection: (grounds: string[]) => {
      const never = grounds.filter((code) => !put.asked.has(code) && !put.stated.has(code))
      if (never.length > 0) return { label: t('reject.askFirst'), clear: () => ask(never) }
      const isStated = grounds.every((code) => put.stated.has(code))
      return !isStated && unassessed.length > 0 ? goAssess : null
    },
  }
}
