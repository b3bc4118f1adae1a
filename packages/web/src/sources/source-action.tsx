import type { Source } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../parts/links.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useSourceChanges } from './mutations.ts'
import classes from './source-action.module.css'

interface SourceActionProps {
  account: string
  source: Source
  mayWrite: boolean
}

const over = ['rejected', 'revoked', 'withdrawn', 'lapsed']

/** What is to be done about a source: begin its approval process, see it, or have it reviewed again. */
export function SourceAction({ account, source, mayWrite }: SourceActionProps) {
  const { t } = useTranslation('intake')
  const navigate = useNavigate()
  const { review } = useSourceChanges(account, source.groupId)
  const { case: newest, closed } = source
  const mayBegin = mayWrite && closed !== 'account_suspended'
  const isOver = newest === null || over.includes(newest.status) || closed === 'expired'
  const again = () =>
    review.mutate(source.id, {
      onSuccess: ({ case: opened }) =>
        opened &&
        navigate({ to: '/a/$account/cases/$case/submit', params: { account, case: opened.id } }),
    })
  return (
    <div className={classes.action}>
      {newest && (
        <ButtonLink
          variant={mayBegin && newest.status === 'awaiting_submission' ? 'filled' : 'default'}
          to={
            mayBegin && newest.status === 'awaiting_submission'
              ? '/a/$account/cases/$case/submit'
              : '/a/$account/cases/$case'
          }
          params={{ account, case: newest.id }}
        >
          {mayBegin && newest.status === 'awaiting_submission'
            ? t('sources.begin')
            : t('sources.see')}
        </ButtonLink>
      )}
      {mayBegin && isOver && (
        <Button variant="default" loading={review.isPending} onClick={again}>
          {t('sources.renew')}
        </Button>
      )}
      <ProblemNotice error={review.error} />
    </div>
  )
}
