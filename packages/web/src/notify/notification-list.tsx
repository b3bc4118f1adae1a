import type { Api, ResponseOf } from '@freigabe/contract'
import {
  type Icon,
  IconAlarm,
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconGavel,
  IconHandStop,
  IconInbox,
  IconLock,
  IconMessage,
  IconMessageQuestion,
  IconPencil,
  IconPlayerPause,
  IconReceipt,
  IconRobot,
} from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import type { Tone } from '../parts/badge/tone.ts'
import { TextLink } from '../parts/page/links.tsx'
import { Moment } from '../parts/time/moment.tsx'
import { useCasePlace } from '../people/session.ts'
import classes from './notification-list.module.css'

type Notification = ResponseOf<Api['listNotifications']>['items'][number]

const looks: Record<Notification['kind'], { tone: Tone; icon: Icon }> = {
  approval_needed: { tone: 'amber', icon: IconPencil },
  received: { tone: 'accent', icon: IconInbox },
  questions: { tone: 'red', icon: IconMessageQuestion },
  reminder: { tone: 'amber', icon: IconAlarm },
  accepted: { tone: 'green', icon: IconCircleCheck },
  rejected: { tone: 'grey', icon: IconCircleX },
  revoked: { tone: 'grey', icon: IconBan },
  request_received: { tone: 'accent', icon: IconInbox },
  request_answered: { tone: 'accent', icon: IconMessage },
  appeal_decided: { tone: 'accent', icon: IconGavel },
  goodwill_decided: { tone: 'accent', icon: IconReceipt },
  hearing: { tone: 'red', icon: IconMessageQuestion },
  warned: { tone: 'grey', icon: IconAlertTriangle },
  suspended: { tone: 'grey', icon: IconHandStop },
  suspension_lifted: { tone: 'green', icon: IconCircleCheck },
  hearing_closed: { tone: 'grey', icon: IconCircleCheck },
  consent_record_asked: { tone: 'red', icon: IconMessageQuestion },
  hold_placed: { tone: 'violet', icon: IconPlayerPause },
  hold_lifted: { tone: 'green', icon: IconCircleCheck },
  hold_confirmed: { tone: 'grey', icon: IconBan },
  source_attacked: { tone: 'amber', icon: IconRobot },
  step_widened: { tone: 'green', icon: IconCircleCheck },
  step_waits: { tone: 'accent', icon: IconInbox },
}

const conditional = { tone: 'amber', icon: IconLock } as const

interface NotificationListProps {
  account: string
  notifications: Notification[]
}

/** Notifications as sentences, each leading to its case, with the mails that went out. */
export function NotificationList({ account, notifications }: NotificationListProps) {
  const { t } = useTranslation('notify')
  return (
    <ul className={classes.list}>
      {notifications.map((notification) => {
        const { id, kind, extent, groupName, at, mails } = notification
        const { tone, icon: Glyph } = extent === 'conditional' ? conditional : looks[kind]
        return (
          <li key={id} className={classes.item} data-tone={tone}>
            <Glyph size={19} stroke={1.75} aria-hidden="true" className={classes.icon} />
            <div>
              <p className={classes.sentence}>
                <Trans
                  t={t}
                  i18nKey={`notifications.kind.${toldAs(notification)}`}
                  components={{
                    group: <strong>{t('notifications.group', { group: groupName ?? '' })}</strong>,
                  }}
                />{' '}
                <WayThere account={account} notification={notification} />
              </p>
              <MailStates mails={mails} />
            </div>
            <span className={classes.at}>
              <Moment at={at} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const holds = ['hold_placed', 'hold_lifted', 'hold_confirmed'] as const

/**
 * An acceptance is told by how far it goes, a request that is an appeal as one, and a hold with the group that it
 * is about, if it is about one.
 */
function toldAs({ kind, extent, groupName, requestKind }: Notification) {
  if (kind === 'accepted') return `accepted_${extent ?? 'whole'}` as const
  if (requestKind === 'appeal' && (kind === 'request_received' || kind === 'request_answered')) {
    return `${kind}_appeal` as const
  }
  const hold = holds.find((each) => each === kind)
  return hold && groupName !== null ? (`${hold}_of` as const) : kind
}

/** Kinds with a page of their own in the account. */
const pages: Partial<Record<Notification['kind'], 'proceedings' | 'complaints' | 'holds'>> = {
  hearing: 'proceedings',
  warned: 'proceedings',
  suspended: 'proceedings',
  suspension_lifted: 'proceedings',
  hearing_closed: 'proceedings',
  consent_record_asked: 'complaints',
  hold_placed: 'holds',
  hold_lifted: 'holds',
  hold_confirmed: 'holds',
}

/** The link to what a notification is about. */
function WayThere({ account, notification }: { account: string; notification: Notification }) {
  const { t } = useTranslation('notify')
  const casePlace = useCasePlace()
  const { kind, groupName, caseId, requestId } = notification
  const page = pages[kind]
  if (requestId) {
    return (
      <TextLink to="/a/$account/requests/$request" params={{ account, request: requestId }}>
        {t('notifications.openRequest')}
      </TextLink>
    )
  }
  if (!page && !caseId) return null
  const label = (
    <>
      {t('notifications.open')}
      <span className={classes.hidden}> {groupName}</span>
    </>
  )
  if (page) {
    return (
      <TextLink to={`/a/$account/${page}`} params={{ account }}>
        {label}
      </TextLink>
    )
  }
  return (
    <TextLink to={casePlace} params={{ account, case: caseId! }}>
      {label}
    </TextLink>
  )
}

type Mails = ResponseOf<Api['listNotifications']>['items'][number]['mails']

const states = ['sent', 'waiting', 'failed', 'unsent'] as const

/** To whom a notification was mailed, and whether it arrived as far as we know. */
function MailStates({ mails }: { mails: Mails }) {
  const { t } = useTranslation('notify')
  const format = useFormat()
  if (mails.length === 0) return null
  return states.map((state) => {
    const to = mails.filter((mail) => mail.state === state).map((mail) => mail.to)
    return (
      to.length > 0 && (
        <p key={state} className={classes.mails} data-failed={state === 'failed' || undefined}>
          {t(`notifications.mail.${state}`, { to: format.list(to) })}
        </p>
      )
    )
  })
}
