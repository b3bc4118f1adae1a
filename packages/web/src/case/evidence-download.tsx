import type { Evidence } from '@freigabe/contract'
import { hrefOf } from '@freigabe/sdk'
import { ActionIcon } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../api/client.ts'
import { saveFile } from '../lists/screening/save-file.ts'
import { Dialog } from '../parts/dialog.tsx'
import { ReasonForm } from '../parts/reason-form.tsx'
import { useSession } from '../people/session.ts'

interface FileOfAccount {
  account: string
  file: Evidence
}

/** The way to a file as it was uploaded: straight for the account, for a reason on record for staff. */
export function EvidenceDownload({ account, file }: FileOfAccount) {
  const { t } = useTranslation('review')
  const isStaff = useSession().staffRoles.length > 0
  const [asking, dialog] = useDisclosure()
  const label = t('evidence.downloadOf', { name: file.name })
  if (!isStaff) {
    return (
      <ActionIcon
        component="a"
        variant="subtle"
        aria-label={label}
        href={hrefOf('', 'downloadEvidence', { params: { account, evidence: file.id } })}
        download={file.name}
      >
        <IconDownload size={17} />
      </ActionIcon>
    )
  }
  return (
    <>
      <ActionIcon variant="subtle" aria-label={label} onClick={dialog.open}>
        <IconDownload size={17} />
      </ActionIcon>
      <Dialog opened={asking} onClose={dialog.close} title={t('evidence.original.title')}>
        <OriginalForm account={account} file={file} onClose={dialog.close} />
      </Dialog>
    </>
  )
}

function OriginalForm({ account, file, onClose }: FileOfAccount & { onClose: () => void }) {
  const { t } = useTranslation('review')
  const open = useMutation({
    mutationFn: async (reason: string) => {
      const params = { account, evidence: file.id }
      const answer = await client.openEvidence({ params, body: { reason } })
      saveFile(file.name, await answer.blob())
    },
    onSuccess: onClose,
  })
  return (
    <ReasonForm
      label={t('evidence.original.reason')}
      hint={t('evidence.original.hint', { name: file.name })}
      send={t('evidence.original.send')}
      mutation={open}
      onClose={onClose}
    />
  )
}
