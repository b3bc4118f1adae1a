import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { Section } from '../../parts/page/section.tsx'
import { ComplaintTable } from './complaint-table.tsx'

/** On an account's page for reviewers and leads: the complaints from outside about it, if there are any. */
export function AccountComplaints({ account }: { account: string }) {
  const { t } = useTranslation('complaints')
  const { data } = useQuery(read('listComplaintsOfAccount', { params: { account } }))
  if (!data || data.items.length === 0) return null
  return (
    <Section title={t('ofAccount')}>
      <ComplaintTable label={t('ofAccount')} complaints={data.items} />
    </Section>
  )
}
