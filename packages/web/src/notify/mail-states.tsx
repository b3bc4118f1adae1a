import type { Api, ResponseOf } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import classes from './mail-states.module.css'

type Mails = ResponseOf<Api['listNotifications']>['items'][number]['mails']

const states = ['sent', 'waiting', 'failed', 'unsent'] as const

/** To whom a notification went by mail, and whether it got there as far as we know. */
export function MailStates({ mails }: { mails: Mails }) {
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
