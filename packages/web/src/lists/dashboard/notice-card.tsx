import type { Notice } from '@freigabe/contract'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { Moment } from '../../parts/moment.tsx'
import { NoticeButton } from './notice-button.tsx'
import classes from './notice-card.module.css'
import { noticeLooks } from './notice-looks.ts'

interface NoticeCardProps {
  account: string
  notice: Notice
  mayWrite: boolean
}

/** One thing that waits: a sentence, how long it takes and until when, and the button that does it. */
export function NoticeCard({ account, notice, mayWrite }: NoticeCardProps) {
  const { t } = useTranslation('intake')
  const format = useFormat()
  const { kind, groupName, recipients, sourceName, questions, by, since } = notice
  const { tone, icon: Glyph } = noticeLooks[kind]
  const count = kind === 'answer_questions' ? questions : recipients
  const takes = mayWrite ? t(`notice.takes.${kind}`) : ''
  return (
    <li className={classes.notice} data-tone={tone}>
      <Glyph size={20} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.sentence}>
          <Trans
            t={t}
            i18nKey={`notice.sentence.${kind}`}
            count={count}
            values={{ number: format.number(count) }}
            components={{
              group: <strong>{t('notice.group', { group: groupName })}</strong>,
              source: <strong>{t('notice.group', { group: sourceName ?? '' })}</strong>,
            }}
          />
        </p>
        <p className={classes.time}>
          {takes}
          {takes && ' '}
          {by ? (
            <>
              {t('notice.by')} <Deadline by={by} />
            </>
          ) : (
            <>
              {t('notice.since')} <Moment at={since} />
            </>
          )}
        </p>
      </div>
      <NoticeButton account={account} notice={notice} mayWrite={mayWrite} />
    </li>
  )
}
