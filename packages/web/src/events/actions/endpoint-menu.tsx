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
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangeEndpoint } from './change-endpoint.tsx'
import { PauseEndpoint, RemoveEndpoint } from './halt-endpoint.tsx'
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
