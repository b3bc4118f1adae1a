import type { WebhookEndpoint } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { useEndpointChanges } from '../mutations.ts'
import { EndpointForm } from './endpoint-form.tsx'

interface ChangeEndpointProps {
  account: string | null
  endpoint: WebhookEndpoint
  onClose: () => void
}

/** The dialog that changes where a webhook sends, what it is for, and what it reports. */
export function ChangeEndpoint({ account, endpoint, onClose }: ChangeEndpointProps) {
  const { t } = useTranslation(['events', 'parts'])
  const { change } = useEndpointChanges(account, endpoint.id)
  return (
    <Dialog opened onClose={onClose} title={t('form.changeTitle')} size="lg">
      <EndpointForm
        endpoint={endpoint}
        mutation={{
          ...change,
          mutate: (wish, { onError }) => change.mutate(wish, { onError, onSuccess: onClose }),
        }}
        submit={t('parts:save')}
        onCancel={onClose}
      />
    </Dialog>
  )
}
