import type { Batch } from '@freigabe/contract'
import { ActionIcon } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { useBatchChanges } from '../mutations.ts'

/** Takes an import out of its group, after asking once more. */
export function RemoveBatch({ account, batch }: { account: string; batch: Batch }) {
  const { t } = useTranslation('intake')
  const { remove } = useBatchChanges(account, batch)
  const [asking, { open, close }] = useDisclosure()
  const name = batch.fileName
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('imports.removeOf', { name })}
        onClick={open}
      >
        <IconTrash size={18} stroke={1.75} />
      </ActionIcon>
      <ConfirmDialog
        opened={asking}
        title={t('imports.removeTitle')}
        confirm={t('imports.removeConfirm')}
        danger
        mutation={remove}
        onConfirm={() => remove.mutate(undefined, { onSuccess: close })}
        onClose={close}
      >
        {t('imports.removeText', { name })}
      </ConfirmDialog>
    </>
  )
}
