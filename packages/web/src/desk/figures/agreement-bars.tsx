import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { MeasureBars } from './measure-bars.tsx'

interface AgreementBarsProps {
  label: string
  rows: { name: string; answered: number; agreed: number }[]
}

/** How many second opinions agreed, out of how many, as bars. */
export function AgreementBars({ label, rows }: AgreementBarsProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  return (
    <MeasureBars
      label={label}
      measures={rows.map(({ name, answered, agreed }) => ({
        label: name,
        length: agreed / answered,
        words: t('agreement.of', {
          agreed: format.number(agreed),
          all: format.number(answered),
          share: format.percent(agreed / answered),
        }),
      }))}
    />
  )
}
