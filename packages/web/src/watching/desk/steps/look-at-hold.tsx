import type { DeskHold } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import { useHoldStep } from '../../mutations.ts'

/** Says that somebody is looking: the promise is kept, and the account sees it. */
export function LookAtHold({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const params = { account: hold.account.id, hold: hold.id }
  const look = useHoldStep<void>(hold, () => client.lookAtHold({ params }))
  return (
    <>
      <ProblemNotice error={look.error} />
      <Button loading={look.isPending} onClick={() => look.mutate()}>
        {t('look.send')}
      </Button>
    </>
  )
}
