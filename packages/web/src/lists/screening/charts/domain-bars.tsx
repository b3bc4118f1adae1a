import type { Screening } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { Bars } from './bars.tsx'

interface DomainBarsProps {
  domains: Screening['domains']
  others: Screening['otherDomains']
  whole: number
}

const shown = 8

/** How the recipients are spread over domains: the most frequent, and all others together. */
export function DomainBars({ domains, others, whole }: DomainBarsProps) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const rest = domains.slice(shown)
  const count = rest.length + others.domains
  const recipients = rest.reduce((sum, each) => sum + each.recipients, others.recipients)
  const top = domains
    .slice(0, shown)
    .map((each) => ({ label: each.domain, count: each.recipients }))
  const all =
    count > 0
      ? [
          ...top,
          {
            label: t('otherDomains', { count, number: format.number(count) }),
            count: recipients,
            rest: true,
          },
        ]
      : top
  return <Bars bars={all} whole={whole} isDrawn />
}
