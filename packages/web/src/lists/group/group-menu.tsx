import type { Group } from '@freigabe/contract'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DeleteGroup } from './delete-group.tsx'
import { RenameGroup } from './rename-group.tsx'

/** What can be done to the group itself. */
export function GroupMenu({ account, group }: { account: string; group: Group }) {
  const { t } = useTranslation('intake')
  const [doing, setDoing] = useState<'rename' | 'delete' | null>(null)
  const close = () => setDoing(null)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} />}>
            {t('group.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDoing('rename')}>
            {t('group.rename')}
          </Menu.Item>
          <Menu.Item
            c="var(--mantine-color-error)"
            leftSection={<IconTrash size={16} />}
            onClick={() => setDoing('delete')}
          >
            {t('group.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RenameGroup account={account} group={group} opened={doing === 'rename'} onClose={close} />
      <DeleteGroup account={account} group={group} opened={doing === 'delete'} onClose={close} />
    </>
  )
}
