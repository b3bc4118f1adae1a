import type { Group } from '@freigabe/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { about } from '../../api/keys.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { useGroupChanges } from '../mutations.ts'

interface DeleteGroupProps {
  account: string
  group: Group
  opened: boolean
  onClose: () => void
}

/** Asks once more before a group is deleted, and says what goes with it. */
export function DeleteGroup({ account, group, opened, onClose }: DeleteGroupProps) {
  const { t } = useTranslation('intake')
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { remove } = useGroupChanges(account)
  const leave = async () => {
    await navigate({ to: '/a/$account', params: { account } })
    await queryClient.invalidateQueries(about('process', account))
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={t('group.deleteTitle', { group: group.name })}
      confirm={t('group.deleteConfirm')}
      danger
      mutation={remove}
      onConfirm={() => remove.mutate(group.id, { onSuccess: () => void leave() })}
      onClose={onClose}
    >
      {t('group.deleteText')}
    </ConfirmDialog>
  )
}
