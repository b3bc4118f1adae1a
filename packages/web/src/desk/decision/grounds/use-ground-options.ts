import type { Policy } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useReading } from '../../case/case-context.tsx'

/** Those that the case can be rejected on, to offer under a heading of their own; all others are asked about first. */
export interface FirstGrounds {
  heading: string
  codes: ReadonlySet<string>
}

/** The coded grounds of the policy to choose from, those of the law and those of the house apart and in this order. */
export function useGroundOptions() {
  const { t } = useTranslation(['case', 'desk'])
  const words = useLocalText()
  const { policy } = useReading()
  const itemsOf = (wanted: (ground: Policy['grounds'][number]) => boolean) =>
    policy.grounds.filter(wanted).map(({ code, title }) => ({ value: code, label: words(title) }))
  return (first?: FirstGrounds) => {
    const isFirst = (code: string) => first?.codes.has(code) ?? false
    return [
      { group: first?.heading ?? '', items: itemsOf(({ code }) => isFirst(code)) },
      ...(['law', 'house'] as const).map((basis) => ({
        group: first
          ? t('desk:ground.afterAsking', { basis: t(`basis.${basis}`) })
          : t(`basis.${basis}`),
        items: itemsOf((ground) => ground.basis === basis && !isFirst(ground.code)),
      })),
    ].filter(({ items }) => items.length > 0)
  }
}
