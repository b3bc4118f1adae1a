import type { CaseStatus, Remedy } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../parts/links.tsx'

/** The case that a remedy is about, and its group. */
export interface RemedyPlace {
  account: string
  case: string
  group: string
  status: CaseStatus
}

interface RemedyActionProps {
  action: NonNullable<Remedy['action']>
  place: RemedyPlace
}

const look = { variant: 'default', size: 'compact-sm', w: 'fit-content', maw: '100%' } as const

/** The way from a remedy to where it is done: in the case while that is open, else in its group. */
export function RemedyAction({ action, place }: RemedyActionProps) {
  const { t } = useTranslation('requests')
  const { account, case: caseId, group, status } = place
  const toCase = { account, case: caseId }
  if (action === 'complete' && status === 'awaiting_answer') {
    return (
      <ButtonLink {...look} to="/a/$account/cases/$case" params={toCase} search={{ answer: true }}>
        {t('remedies.action.answer')}
      </ButtonLink>
    )
  }
  if ((action === 'complete' || action === 'split') && status === 'in_review') {
    return (
      <ButtonLink {...look} to="/a/$account/cases/$case" params={toCase}>
        {t(`remedies.action.${action}_here`)}
      </ButtonLink>
    )
  }
  return (
    <ButtonLink {...look} to="/a/$account/groups/$group" params={{ account, group }}>
      {t(`remedies.action.${action}`)}
    </ButtonLink>
  )
}
