import type { WebhookEndpoint } from '@freigabe/contract'
import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { useEndpointChanges } from '../mutations.ts'
import { EndpointSecret } from './endpoint-secret.tsx'

interface RotateSecretProps {
  account: string | null
  endpoint: WebhookEndpoint
  onClose: () => void
}

/** Asks for confirmation before there is a new secret, and then shows it this once. */
export function RotateSecret({ account, endpoint, onClose }: RotateSecretProps) {
  const { t } = useTranslation('events')
  const format = useFormat()
  const { rotate } = useEndpointChanges(account, endpoint.id)
  const { oldSecretUntil } = endpoint
  if (rotate.data) {
    return (
      <Dialog
        opened
        onClose={onClose}
        title={t('secret.title')}
        closeOnClickOutside={false}
        closeOnEscape={false}
        withCloseButton={false}
      >
        <EndpointSecret secret={rotate.data.secret} onDone={onClose} />
      </Dialog>
    )
  }
  return (
    <ConfirmDialog
      opened
      title={t('secret.rotateTitle')}
      confirm={t('secret.rotateConfirm')}
      mutation={rotate}
      onConfirm={() => rotate.mutate()}
      onClose={onClose}
    >
      <Stack gap="xs">
        <Text>{t('secret.rotateText')}</Text>
        {oldSecretUntil && (
          <Text>{t('secret.rotateAgain', { until: format.moment(oldSecretUntil) })}</Text>
        )}
      </Stack>
    </ConfirmDialog>
  )
}
