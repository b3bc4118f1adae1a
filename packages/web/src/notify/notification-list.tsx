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

/** Texts about warnings and suspensions, which have a page of their own. */
const measures = ['hearing', 'warned', 'suspended', 'suspension_lifted', 'hearing_closed']

interface NotificationListProps {
  account: string
  notifications: Notification[]
}

/** Notifications as sentences, each leading to its case, with the mails that went out. */
export function NotificationList({ account, notifications }: NotificationListProps) {
  const { t } = useTranslation('notify')
  return (
    <ul className={classes.list}>
      {notifications.map(({ id, kind, extent, groupName, caseId, requestId, at, mails }) => {
        const told = kind === 'accepted' ? (`accepted_${extent ?? 'whole'}` as const) : kind
        const { tone, icon: Glyph } = extent === 'conditional' ? conditional : looks[kind]
        return (
          <li key={id} className={classes.item} data-tone={tone}>
            <Glyph size={19} stroke={1.75} aria-hidden="true" className={classes.icon} />
            <div>
              <p className={classes.sentence}>
                <Trans
                  t={t}
                  i18nKey={`notifications.kind.${told}`}
                  components={{
                    group: <strong>{t('notifications.group', { group: groupName ?? '' })}</strong>,
                  }}
                />{' '}
                {requestId && (
                  <TextLink
                    to="/a/$account/requests/$request"
                    params={{ account, request: requestId }}
                  >
                    {t('notifications.openRequest')}
                  </TextLink>
                )}
                {measures.includes(kind) && (
                  <TextLink to="/a/$account/proceedings" params={{ account }}>
                    {t('notifications.open')}
                  </TextLink>
                )}
                {kind === 'consent_record_asked' && (
                  <TextLink to="/a/$account/complaints" params={{ account }}>
                    {t('notifications.open')}
                  </TextLink>
                )}
                {caseId && !requestId && (
                  <TextLink to="/a/$account/cases/$case" params={{ account, case: caseId }}>
                    {t('notifications.open')}
                    <span className={classes.hidden}> {groupName}</span>
                  </TextLink>
                )}
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
