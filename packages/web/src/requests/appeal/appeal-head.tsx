import { useTranslation } from 'react-i18next'
import { SheetHead } from '../../desk/sheet-head.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { RequestStatusBadge } from '../request-status-badge.tsx'
import type { AppealProps } from './appeal-props.ts'

/** Whose appeal it is, against what, since when and until when. */
export function AppealHead({ account, request }: AppealProps) {
  const { t } = useTranslation('requests')
  const { title, groupName, caseId, filedBy, openedAt, dueAt, appealed, work } = request
  const proceeding = appealed?.proceedingId
  return (
    <SheetHead
      title={title}
      above={
        <>
          <TextLink to="/requests" aria-keyshortcuts="u">
            {t('staff.desk.title')}
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
          {caseId && (
            <TextLink to="/desk/$account/$case" params={{ account, case: caseId }}>
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
