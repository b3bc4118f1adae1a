import type { Hold, HoldFigures, HoldSummary } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'

/** What is on hold. */
type Held = Pick<Hold | HoldSummary, 'group' | 'batch'>
type Figures = Omit<HoldFigures, 'withheld' | 'came'> &
  Partial<Pick<HoldFigures, 'withheld'>> & {
    came: number | null
  }

const ruled = ['first_bounces', 'later_bounces', 'complaints', 'first_unsubscribes'] as const
/** Above this share a part that is not counted goes without saying. */
const nearlyAll = 0.995

/** What is on hold, and the figures and the rule behind it, in plain words. */
export function useHoldWords() {
  const { t } = useTranslation('watching')
  const format = useFormat()
  return {
    /** The import, the group, or all groups of the account. */
    unit: ({ group, batch }: Held): string => {
      if (group === null) return t('unit.account')
      if (batch === null) return t('unit.group', { group: group.name })
      return t('unit.import', { day: format.day(batch.importedAt), group: group.name })
    },
    /** What came back, one sentence. */
    found: ({ rule, came, of, withheld, threshold }: Figures): string => {
      if (came === null) {
        return t(`found.${withheld ?? 'few'}`, { limit: format.rate(threshold) })
      }
      return t(`found.${ruled.find((name) => name === rule) ?? 'other'}`, {
        came: format.number(came),
        of: format.number(of),
        rate: format.rate(came / of),
      })
    },
    /** The rule, and of how much it could be told, where that is not nearly everything. */
    rule: ({ came, threshold, coverage }: Figures): string => {
      if (came === null) return t('ruleOf')
      const limit = t('rule', { limit: format.rate(threshold) })
      const isPart = coverage < nearlyAll
      return isPart ? `${limit} ${t('coverage', { share: format.percent(coverage) })}` : limit
    },
  }
}

/** The figures for which a hold was placed; null where a person placed it. */
export function figuresOf({ entries }: Pick<Hold, 'entries'>): HoldFigures | null {
  return entries.find(({ kind }) => kind === 'placed')?.figures ?? null
}
