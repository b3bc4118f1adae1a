import type { PromiseFigures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Section } from '../../parts/section.tsx'

const standings = ['running', 'atRisk', 'breached', 'paused'] as const

/** How the clocks of the open cases stand now. */
export function OpenPromises({ open }: { open: PromiseFigures['open'] }) {
  const { t } = useTranslation('promises')
  const format = useFormat()
  return (
    <Section title={t('open')}>
      <Facts
        facts={standings.map((standing) => ({
          name: t(`standing.${standing}`),
          value: format.number(open[standing]),
        }))}
      />
    </Section>
  )
}
