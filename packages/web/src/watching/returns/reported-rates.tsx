import type { ReturnsOfImport } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Section } from '../../parts/page/section.tsx'
import { PlainList } from '../../parts/table/plain-list.tsx'
import { useImportName } from './use-import-name.ts'

/** Complaints as mailbox providers report them for a whole mailing; nothing where none does. */
export function ReportedRates({ imports }: { imports: ReturnsOfImport[] }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const nameOf = useImportName()
  const lines = imports.flatMap(({ batch, rates }) =>
    rates.map(({ provider, day, rate }) => ({
      key: `${batch?.id} ${provider} ${day}`,
      words: t('returns.rate', {
        provider,
        rate: format.rate(rate),
        name: nameOf(batch),
        day: format.statedDay(day),
      }),
    })),
  )
  if (lines.length === 0) return null
  return (
    <Section title={t('returns.rates')}>
      <PlainList gap={4}>
        {lines.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </PlainList>
    </Section>
  )
}
