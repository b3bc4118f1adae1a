import { Button } from '@mantine/core'
import { IconArrowLeft, IconNote } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { DeskStatusBadge } from '../desk-status-badge.tsx'
import { Due } from '../queue/due.tsx'
import { useCase } from './case-context.tsx'
import classes from './case-head.module.css'

/** Whose case it is, what is asked and until when it is promised; it stays in sight while one reads. */
export function CaseHead({ onLeave, onNote }: { onLeave: () => void; onNote: () => void }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  const { account, shown } = useCase()
  const { recipients } = shown
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <header className={classes.head}>
      <title>{`${shown.groupName} · ${shown.account.name} · freigabe`}</title>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.back}
        leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
        aria-keyshortcuts="u"
        onClick={onLeave}
      >
        {t('queue.title')}
      </Button>
      <div className={classes.names}>
        <TextLink
          to="/desk"
          search={{ account }}
          title={t('case.ofAccount', { account: shown.account.name })}
          className={classes.account}
        >
          {shown.account.name}
        </TextLink>
        <h1 ref={heading} tabIndex={-1} title={shown.groupName} className={classes.group}>
          {shown.groupName}
        </h1>
        <div className={classes.facts}>
          <DeskStatusBadge status={shown.status} extent={shown.extent} />
          <span>
            {t('queue.recipients', { count: recipients, number: format.number(recipients) })}
          </span>
          <span>{t(`trigger.${shown.trigger}`)}</span>
          {shown.submissions.length > 1 && (
            <span>{t('case.revision', { revision: shown.revision })}</span>
          )}
          <Button
            variant="subtle"
            size="compact-xs"
            color="gray"
            data-note-button
            aria-keyshortcuts="i"
            leftSection={<IconNote size={15} aria-hidden="true" />}
            rightSection={<KeyHint>I</KeyHint>}
            className={classes.note}
            onClick={onNote}
          >
            {t('notes.open')}
          </Button>
        </div>
      </div>
      {shown.status === 'in_review' && shown.clock.dueAt && (
        <div className={classes.due}>
          <span className={classes.promised}>{t('column.due')}</span>
          <Due at={shown.clock.dueAt} clock={shown.clock.standing} />
        </div>
      )}
    </header>
  )
}
