import type { PrivacyAct } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Moment } from '../parts/moment.tsx'
import { Section } from '../parts/section.tsx'
import { reasons } from './reasons.ts'

/** What was done before about the same address. */
export function PastActs({ acts }: { acts: PrivacyAct[] }) {
  const { t } = useTranslation('privacy')
  const columns: Column<PrivacyAct>[] = [
    { key: 'act', header: t('column.act'), cell: ({ type }) => t(`act.${type}`) },
    {
      key: 'reason',
      header: t('column.reason'),
      cell: ({ reason }) => {
        const known = reasons.find((each) => each === reason)
        return known ? t(`reason.${known}`) : reason
      },
    },
    { key: 'by', header: t('column.by'), cell: ({ by }) => by },
    { key: 'at', header: t('column.at'), cell: ({ at }) => <Moment at={at} /> },
  ]
  return (
    <Section title={t('before')}>
      <DataTable
        label={t('before')}
        rows={acts}
        rowKey={({ type, at }) => `${type} ${at}`}
        columns={columns}
      />
    </Section>
  )
}
