import type { Request } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog.tsx'
import { useRequestChanges } from '../mutations.ts'

/** The button that takes a request back, or closes it once it is settled; asks for confirmation. */
export function CloseRequest({ account, request }: { account: string; request: Request }) {
  const { t } = useTranslation('requests')
  const { close } = useRequestChanges(account)
  const [asked, dialog] = useDisclosure()
  const action = t(request.status === 'answered' ? 'thread.settle' : 'thread.close')
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {action}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={action}
        confirm={action}
        mutation={close}
        onConfirm={() => close.mutate(request.id, { onSuccess: dialog.close })}
        onClose={dialog.close}
      >
        {t('thread.closeText')} {request.kind === 'appeal' && t('thread.appealOnce')}
      </ConfirmDialog>
    </>
  )
}
