import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { MeasureBars } from './measure-bars.tsx'
import { leastForShare, useShareText } from './use-small-numbers.ts'

interface AgreementBarsProps {
  label: string
  rows: { name: string; answered: number; agreed: number }[]
}

/** How many second opinions agreed, out of how many, as bars. */
export function AgreementBars({ label, rows }: AgreementBarsProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const share = useShareText()
  const wordsFor = (agreed: number, all: number) =>
    all < leastForShare
      ? share(agreed, all)
      : t('agreement.of', {
          agreed: format.number(agreed),
          all: format.number(all),
          share: share(agreed, all),
        })
  return (
    <MeasureBars
      label={label}
      measures={rows.map(({ name, answered, agreed }) => ({
        label: name,
        length: answered < leastForShare ? null : agreed / answered,
        words: wordsFor(agreed, answered),
      }))}
    />
  )
}
