import type { Batch } from '@freigabe/contract'
import { Anchor, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChecksLink } from './checks-link.tsx'

/** The report to take along, and what each check is about. */
export function ReportLinks({ account, batch }: { account: string; batch: Batch }) {
  const { t, i18n } = useTranslation('screening')
  const path = `/v1/accounts/${account}/groups/${batch.groupId}/batches/${batch.id}/report-page`
  return (
    <Group gap="lg">
      <Anchor size="sm" href={`${path}?language=${i18n.language}`} download>
        {t('page')}
      </Anchor>
      <ChecksLink />
    </Group>
  )
}
