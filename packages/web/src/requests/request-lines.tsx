import type { RequestSummary } from '@freigabe/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Moment } from '../parts/time/moment.tsx'
import classes from './request-lines.module.css'
import { RequestStatusBadge } from './request-status-badge.tsx'

interface RequestLinesProps {
  requests: RequestSummary[]
  /** The link to a request's thread, with its title. */
  link: (request: RequestSummary) => ReactNode
  forStaff?: boolean
}

/** A few requests, a line each, next to what they are about. */
export function RequestLines({ requests, link, forStaff = false }: RequestLinesProps) {
  const { t } = useTranslation('requests')
  return (
    <ul className={classes.list}>
      {requests.map((request) => (
        <li key={request.id} className={classes.item}>
          {link(request)}
          <span className={classes.facts}>
            {t(`kind.${request.kind}`)} · <Moment at={request.changedAt} />
          </span>
          <RequestStatusBadge request={request} forStaff={forStaff} />
        </li>
      ))}
    </ul>
  )
}
