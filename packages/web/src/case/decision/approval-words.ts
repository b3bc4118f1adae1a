import type { Decision } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'

type Condition = Decision['conditions'][number]

/** What an acceptance depends on: a limit in time alone is no condition, but its end. */
export function conditionsOf({ conditions }: Pick<Decision, 'conditions'>): Condition[] {
  return conditions.filter(({ kind }) => kind !== 'expires_after')
}

/** The headline of an acceptance, with what it depends on: `Freigegeben für 30 Tage, bis Mo., 28. Dez.` */
export function useApprovalTitle(
  forStaff: boolean,
): (decision: Pick<Decision, 'conditions' | 'endsAt'>) => string {
  const { t } = useTranslation('case')
  const format = useFormat()
  return (decision) => {
    const [condition, ...others] = conditionsOf(decision)
    const limited = decision.conditions.find(({ kind }) => kind === 'expires_after')
    const numbers = (of: Condition) => ({
      count: of.limit ?? 0,
      number: format.number(of.limit ?? 0),
      day: of.until === null ? '' : format.date(of.until),
    })
    if (condition === undefined) {
      if (limited === undefined) {
        return t(forStaff ? 'forStaff.title.accepted' : 'status.title.accepted')
      }
      return t('approved.days', { ...numbers(limited), day: format.date(decision.endsAt!) })
    }
    if (others.length > 0) return t('approved.several', { count: others.length + 1 })
    return t(`approved.${condition.kind ?? 'unknown'}` as 'approved.unknown', numbers(condition))
  }
}
