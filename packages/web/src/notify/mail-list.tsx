import type { Mail } from '@freigabe/contract'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Moment } from '../parts/time/moment.tsx'
import classes from './mail-list.module.css'

/**
 * Mails, newest first, each leading to its text. The same subject goes to many, so it is shown between
 * recipient and time.
 */
export function MailList({ mails }: { mails: Omit<Mail, 'text' | 'html'>[] }) {
  const { t } = useTranslation('notify')
  return (
    <ul aria-label={t('mailbox.list')} className={classes.mails}>
      {mails.map(({ id, subject, to, at }) => (
        <li key={id}>
          <Link to="/mailbox/$mail" params={{ mail: id }} className={classes.mail}>
            <span className={classes.to}>{t('mailbox.to', { to })}</span>
            <span className={classes.subject}>{subject}</span>
            <span className={classes.at}>
              <Moment at={at} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
