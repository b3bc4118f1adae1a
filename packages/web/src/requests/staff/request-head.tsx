import type { Request } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { SheetHead } from '../../desk/sheet-head.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useCasePlace } from '../../people/session.ts'
import { RequestStatusBadge } from '../request-status-badge.tsx'
import { listOf, type ReplyingSide } from './request-side.ts'

interface RequestHeadProps {
  side: ReplyingSide
  account: string
  request: Request
}

/** Whose request it is, of what kind, about what, since when and until when. */
export function RequestHead({ side, account, request }: RequestHeadProps) {
  const { t } = useTranslation('requests')
  const casePlace = useCasePlace()
  const { kind, title, groupName, caseId, filedBy, openedAt, dueAt, appealed, work } = request
  const proceeding = appealed?.proceedingId
  return (
    <SheetHead
      title={title}
      above={
        <>
          <TextLink to={listOf[side]} aria-keyshortcuts="u">
            {t(`staff.${side}.title`)}
          </TextLink>{' '}
          ·{' '}
          <TextLink to="/a/$account" params={{ account }}>
            {work?.accountName ?? t('thread.facts.account')}
          </TextLink>
        </>
      }
      facts={
        <>
          <RequestStatusBadge request={request} forStaff />
          {kind !== 'appeal' && <span>{t(`kind.${kind}`)}</span>}
          {caseId && (
            <TextLink to={casePlace} params={{ account, case: caseId }}>
              {groupName ?? t('staff.openCase')}
            </TextLink>
          )}
          {proceeding && (
            <TextLink to="/integrity/$account/$proceeding" params={{ account, proceeding }}>
              {t('sheet.proceeding')}
            </TextLink>
          )}
          <span>
            {filedBy}, <Moment at={openedAt} />
          </span>
        </>
      }
      due={dueAt ? { name: t('staff.due'), value: <Deadline by={dueAt} stacked /> } : null}
    />
  )
}
