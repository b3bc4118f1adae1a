import type { Batch } from '@freigabe/contract'
import { Anchor, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A download of the report, and an explanation of each check. */
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

/** The explanation of all checks, in a page of its own so that nothing on this one is lost. */
export function ChecksLink() {
  const { t, i18n } = useTranslation('screening')
  return (
    <Anchor size="sm" href={`/docs/checks/${i18n.language}`} target="_blank">
      {t('allChecks')}
    </Anchor>
  )
}
