import type { SheetFound } from '@freigabe/contract'
import { IconCheck, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { SeverityMark } from '../../parts/badge/severity.tsx'
import classes from './found-line.module.css'

interface FoundLineProps {
  found: SheetFound
  /** What it opens to: picture, examples, cases; null where there is no more to see. */
  more: (() => ReactNode) | null
  /** When it is opened for the first time. */
  onOpen?: () => void
}

/** One thing that was found, on one line, opening in place. */
export function FoundLine({ found, more, onOpen }: FoundLineProps) {
  const { t } = useTranslation('parts')
  const words = useLocalText()
  const [opened, setOpened] = useState(false)
  const line = (
    <>
      {found.speaks === 'against' ? (
        <SeverityMark severity={found.severity} isIcon />
      ) : (
        <span title={t('agrees')} className={classes.agrees}>
          <IconCheck size={14} aria-hidden="true" />
          <span className={classes.heard}>{t('agrees')}: </span>
        </span>
      )}
      <span className={classes.text}>{words(found.text)}</span>
      {more && <IconChevronRight size={14} aria-hidden="true" className={classes.chevron} />}
    </>
  )
  if (more === null) return <div className={classes.line}>{line}</div>
  return (
    <details
      className={classes.more}
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open || opened) return
        setOpened(true)
        onOpen?.()
      }}
    >
      <summary className={classes.line}>{line}</summary>
      {opened && <div className={classes.body}>{more()}</div>}
    </details>
  )
}
