import type { WebhookEndpoint } from '@freigabe/contract'
import { Button, Menu } from '@mantine/core'
import {
  IconChevronDown,
  IconKey,
  IconPencil,
  IconPlayerPause,
  IconRepeat,
  IconTrash,
} from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { about } from '../../api/keys.ts'
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { endpointsLink } from '../endpoint-link.ts'
import { useEndpointChanges } from '../mutations.ts'
import { EndpointForm } from './endpoint-form.tsx'
import { ReplayEvents } from './replay-events.tsx'
import { RotateSecret } from './rotate-secret.tsx'

interface EndpointMenuProps {
  account: string | null
  endpoint: WebhookEndpoint
}

/** What can be done to a webhook besides the next step. */
export function EndpointMenu({ account, endpoint }: EndpointMenuProps) {
  const { t } = useTranslation('events')
  const [doing, setDoing] = useState<'change' | 'rotate' | 'replay' | 'pause' | 'remove' | null>(
    null,
  )
  const given = { account, endpoint, onClose: () => setDoing(null) }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} />}>
            {t('menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDoing('change')}>
            {t('change')}
          </Menu.Item>
          <Menu.Item leftSection={<IconKey size={16} />} onClick={() => setDoing('rotate')}>
            {t('secret.rotate')}
          </Menu.Item>
          <Menu.Item leftSection={<IconRepeat size={16} />} onClick={() => setDoing('replay')}>
            {t('replay.open')}
          </Menu.Item>
          {endpoint.state === 'active' && (
            <Menu.Item
              leftSection={<IconPlayerPause size={16} />}
              onClick={() => setDoing('pause')}
            >
              {t('pause')}
            </Menu.Item>
          )}
          <Menu.Item
            c="var(--mantine-color-error)"
            leftSection={<IconTrash size={16} />}
            onClick={() => setDoing('remove')}
          >
            {t('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {doing === 'change' && <ChangeEndpoint {...given} />}
      {doing === 'rotate' && <RotateSecret {...given} />}
      {doing === 'replay' && <ReplayEvents {...given} />}
      {doing === 'pause' && <PauseEndpoint {...given} />}
      {doing === 'remove' && <RemoveEndpoint {...given} />}
    </>
  )
}

interface ChangeEndpointProps {
  account: string | null
  endpoint: WebhookEndpoint
  onClose: () => void
}

/** The dialog that changes where a webhook sends, what it is for, and what it reports. */
function ChangeEndpoint({ account, endpoint, onClose }: ChangeEndpointProps) {
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

interface HaltEndpointProps {
  account: string | null
  endpoint: WebhookEndpoint
  onClose: () => void
}

/** Asks for confirmation before nothing more is sent for now. */
function PauseEndpoint({ account, endpoint, onClose }: HaltEndpointProps) {
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
function RemoveEndpoint({ account, endpoint, onClose }: HaltEndpointProps) {
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
