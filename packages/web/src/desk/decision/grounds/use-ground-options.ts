import type { Policy } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useReading } from '../../case/case-context.tsx'

/** Those to offer before all others, under a heading of their own. */
export interface FirstGrounds {
  heading: string
  codes: ReadonlySet<string>
}

/** The coded grounds of the policy to choose from, those of the law and those of the house apart and in this order. */
export function useGroundOptions() {
  const { t } = useTranslation('case')
  const words = useLocalText()
  const { policy } = useReading()
  const itemsOf = (wanted: (ground: Policy['grounds'][number]) => boolean) =>
    policy.grounds.filter(wanted).map(({ code, title }) => ({ value: code, label: words(title) }))
  return (first?: FirstGrounds) => {
    const isFirst = (code: string) => first?.codes.has(code) ?? false
    return [
      { group: first?.heading ?? '', items: itemsOf(({ code }) => isFirst(code)) },
      ...(['law', 'house'] as const).map((basis) => ({
        group: t(`basis.${basis}`),
        items: itemsOf((ground) => ground.basis === basis && !isFirst(ground.code)),
      })),
    ].filter(({ items }) => items.length > 0)
  }
}
