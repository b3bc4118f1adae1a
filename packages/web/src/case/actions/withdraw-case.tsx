import type { Case } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { useCaseChanges } from '../mutations.ts'

/** Withdraws an open case, after asking once more. */
export function WithdrawCase({ account, opened }: { account: string; opened: Case }) {
  const { t } = useTranslation('review')
  const { withdraw } = useCaseChanges(account, opened.id)
  const [asking, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('withdraw.button')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('withdraw.title')}
        confirm={t('withdraw.confirm')}
        danger
        mutation={withdraw}
        onConfirm={() => withdraw.mutate(undefined, { onSuccess: close })}
        onClose={close}
      >
        {t('withdraw.text')}
      </ConfirmDialog>
    </>
  )
}
