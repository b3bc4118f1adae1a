import type { Division } from '@freigabe/contract'
import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { UploadProblem } from '../../lists/upload-problem.tsx'
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog.tsx'
import { FileDrop } from '../../parts/file/file-drop.tsx'
import type { useUpload } from '../../parts/file/use-upload.ts'
import { platformQuery } from '../../platform/queries.ts'

interface DivisionFileProps {
  division: Division
  upload: ReturnType<typeof useUpload<File, unknown>>
  giveUp: { isPending: boolean; error: unknown }
  onGiveUp: () => void
}

/** Accepts the file that a division waits for, once more, or gives the division up. */
export function DivisionFile({ division, upload, giveUp, onGiveUp }: DivisionFileProps) {
  const { t } = useTranslation('case')
  const format = useFormat()
  const { uploadLimit } = useSuspenseQuery(platformQuery).data
  const [asking, { open, close }] = useDisclosure()
  return (
    <>
      <FileDrop
        label={t('divide.drop', { name: format.importName(division.fileName) })}
        hint={t('divide.dropHint', { limit: format.bytes(uploadLimit) })}
        maximumBytes={uploadLimit}
        onFiles={upload.upload}
        transfer={upload.transfer}
      />
      <UploadProblem upload={upload} />
      <Group gap="xs">
        <Button variant="default" size="compact-sm" onClick={open}>
          {t('divide.giveUp')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={asking}
        title={t('divide.giveUpTitle')}
        confirm={t('divide.giveUp')}
        mutation={giveUp}
        onConfirm={onGiveUp}
        onClose={close}
      >
        {t('divide.giveUpText')}
      </ConfirmDialog>
    </>
  )
}
