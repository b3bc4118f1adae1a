import type { WebhookEndpoint } from '@freigabe/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { about } from '../../api/keys.ts'
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { endpointsLink } from '../endpoint-link.ts'
import { useEndpointChanges } from '../mutations.ts'

interface HaltEndpointProps {
  account: string | null
  endpoint: WebhookEndpoint
  onClose: () => void
}

/** Asks for confirmation before nothing more is sent for now. */
export function PauseEndpoint({ account, endpoint, onClose }: HaltEndpointProps) {
  const { t } = useTranslation('events')
  const { pause } = useEndpointChanges(account, endpoint.id)
  return (
    <ConfirmDialog
      opened
      title={t('pauseTitle')}
      confirm={t('pauseConfirm')}
      mutation={pause}
      onConfirm={() => pause.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t('pauseText')}
    </ConfirmDialog>
  )
}

/** Asks for confirmation before a webhook goes with its attempts. */
export function RemoveEndpoint({ account, endpoint, onClose }: HaltEndpointProps) {
  const { t } = useTranslation('events')
  const toast = useToast()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { remove } = useEndpointChanges(account, endpoint.id)
  const leave = async () => {
    toast(t('removed'))
    await navigate(endpointsLink(account))
    await queryClient.invalidateQueries(about('webhooks'))
  }
  return (
    <ConfirmDialog
      opened
      title={t('removeTitle')}
      confirm={t('removeConfirm')}
      danger
      mutation={remove}
      onConfirm={() => remove.mutate(undefined, { onSuccess: () => void leave() })}
      onClose={onClose}
    >
      {t('removeText')}
    </ConfirmDialog>
  )
}
