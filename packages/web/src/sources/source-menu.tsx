import type { Source } from '@freigabe/contract'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPencil, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { ChangeSource } from './change-source.tsx'
import { useSourceChanges } from './mutations.ts'

/** What can be done to a source itself. */
export function SourceMenu({ account, source }: { account: string; source: Source }) {
  const { t } = useTranslation('intake')
  const [doing, setDoing] = useState<'change' | 'withdraw' | null>(null)
  const { withdraw } = useSourceChanges(account, source.groupId)
  const close = () => setDoing(null)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="xs" rightSection={<IconChevronDown size={16} />}>
            {t('sources.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDoing('change')}>
            {t('sources.change')}
          </Menu.Item>
          <Menu.Item
            c="var(--mantine-color-error)"
            leftSection={<IconPlayerStop size={16} />}
            onClick={() => setDoing('withdraw')}
          >
            {t('sources.withdraw')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {doing === 'change' && <ChangeSource account={account} source={source} onClose={close} />}
      <ConfirmDialog
        opened={doing === 'withdraw'}
        title={t('sources.withdrawTitle', { name: source.name })}
        confirm={t('sources.withdrawConfirm')}
        danger
        mutation={withdraw}
        onConfirm={() => withdraw.mutate(source.id, { onSuccess: close })}
        onClose={close}
      >
        {t('sources.withdrawText')}
      </ConfirmDialog>
    </>
  )
}
