import type { Notice } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../parts/links.tsx'
import classes from './notice-card.module.css'

interface NoticeButtonProps {
  account: string
  notice: Notice
  mayWrite: boolean
}

/** The one button of a notice. Who may only read is led to the same place by a quieter one. */
export function NoticeButton({ account, notice, mayWrite }: NoticeButtonProps) {
  const { t } = useTranslation('intake')
  const { kind, caseId, groupId, groupName, questions } = notice
  const toCase = { account, case: caseId ?? '' }
  const label = mayWrite
    ? t(`notice.button.${kind}`, { count: questions, group: groupName })
    : t('notice.look')
  const isDecision = kind === 'see_rejection' || kind === 'see_revocation'
  const quiet = !mayWrite || isDecision || kind === 'expired'
  const look = { variant: quiet ? 'default' : 'filled', className: classes.button } as const
  if (kind === 'answer_questions') {
    return (
      <ButtonLink
        {...look}
        color={quiet ? undefined : 'red'}
        to="/a/$account/cases/$case"
        params={toCase}
        search={mayWrite ? { answer: true } : {}}
      >
        {label}
      </ButtonLink>
    )
  }
  if (kind === 'state_origin' || kind === 'renew') {
    return (
      <ButtonLink {...look} to="/a/$account/cases/$case/submit" params={toCase}>
        {label}
      </ButtonLink>
    )
  }
  if (isDecision || kind === 'resume' || kind === 'hand_in_file') {
    return (
      <ButtonLink {...look} to="/a/$account/cases/$case" params={toCase}>
        {label}
      </ButtonLink>
    )
  }
  return (
    <ButtonLink {...look} to="/a/$account/groups/$group" params={{ account, group: groupId }}>
      {label}
    </ButtonLink>
  )
}
