import type { WebhookEndpoint } from '@freigabe/contract'
import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog.tsx'
import { useEndpointChanges } from '../mutations.ts'

interface ResumeEndpointProps {
  account: string | null
  endpoint: WebhookEndpoint
  onClose: () => void
}

/** Asks, before a webhook goes on, what is to become of the messages that wait. */
export function ResumeEndpoint({ account, endpoint, onClose }: ResumeEndpointProps) {
  const { t } = useTranslation('events')
  const { resume } = useEndpointChanges(account, endpoint.id)
  const [from, setFrom] = useState('all')
  return (
    <ConfirmDialog
      opened
      title={t('resume.title')}
      confirm={t('resume.open')}
      mutation={resume}
      onConfirm={() => resume.mutate(from === 'skip', { onSuccess: onClose })}
      onClose={onClose}
    >
      <Radio.Group label={t('resume.from')} value={from} onChange={setFrom}>
        <Stack gap="xs" mt="xs">
          <Radio value="all" label={t('resume.all')} description={t('resume.allHint')} />
          <Radio value="skip" label={t('resume.skip')} description={t('resume.skipHint')} />
        </Stack>
      </Radio.Group>
    </ConfirmDialog>
  )
}
