import type { Batch } from '@freigabe/contract'
import { Button, Stack } from '@mantine/core'
import { IconFilterMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog.tsx'
import { chooseFile } from '../../parts/file/choose-file.ts'
import { useBatchChanges } from '../mutations.ts'
import { KeepList } from '../preview/keep-list.tsx'

interface LeavePeopleOutProps {
  account: string
  batch: Batch
}

/** Leaves those on a list out of an import that is here already. */
export function LeavePeopleOut({ account, batch }: LeavePeopleOutProps) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const { leaveOut } = useBatchChanges(account, batch)
  const [list, setList] = useState<File | null>(null)
  const [keeps, setKeeps] = useState(false)
  const choose = () => {
    leaveOut.reset()
    chooseFile(setList)
  }
  const close = () => setList(null)
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        w="fit-content"
        leftSection={<IconFilterMinus size={15} aria-hidden="true" />}
        onClick={choose}
      >
        {t('leaveOut.after')}
      </Button>
      <ConfirmDialog
        opened={list !== null}
        title={t('leaveOut.title', { name: format.importName(batch.fileName) })}
        confirm={t('leaveOut.confirm')}
        mutation={leaveOut}
        onConfirm={() => list && leaveOut.mutate({ file: list, keep: keeps }, { onSuccess: close })}
        onClose={close}
      >
        <Stack gap="sm">
          <p>{t('leaveOut.text', { list: list?.name ?? '' })}</p>
          <KeepList checked={keeps} onChange={setKeeps} />
        </Stack>
      </ConfirmDialog>
    </>
  )
}
