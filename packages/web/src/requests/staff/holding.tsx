import type { Request } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useRequestWork } from '../mutations.ts'
import { staffRequestQuery } from '../queries.ts'
import type { RequestSide } from './request-side.ts'

interface HoldingProps {
  side: RequestSide
  account: string
  request: Request
}

/** Takes a request on, over from a colleague, or gives it back. */
export function Holding({ side, account, request }: HoldingProps) {
  const { t } = useTranslation('requests')
  const queryClient = useQueryClient()
  const { take, release } = useRequestWork(side, account, request.id)
  const { status, work } = request
  const waits = status === 'open' || status === 'waiting_for_customer'
  if (!waits || work === null || work.barred) return null
  const { holder } = work
  const giveBack = () =>
    release.mutate(undefined, {
      onSuccess: () =>
        queryClient.invalidateQueries({
          queryKey: staffRequestQuery(side, account, request.id).queryKey,
        }),
    })
  return (
    <>
      {holder?.mine ? (
        <Button variant="default" loading={release.isPending} onClick={giveBack}>
          {t('staff.release')}
        </Button>
      ) : (
        <Button
          variant="default"
          loading={take.isPending}
          onClick={() => take.mutate(holder?.id ?? null)}
        >
          {holder === null ? t('staff.take') : t('staff.takeFrom', { name: holder.name })}
        </Button>
      )}
      <ProblemNotice error={take.error ?? release.error} />
    </>
  )
}
