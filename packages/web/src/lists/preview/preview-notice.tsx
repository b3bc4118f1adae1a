import { IconCircleCheck, IconFileAlert } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './preview-notice.module.css'

interface PreviewNoticeProps {
  tone: 'accent' | 'amber'
  /** It answers the last action, so it is read aloud and takes the focus. */
  isAnswer?: boolean
  children: ReactNode
}

/** Something to know about the file before deciding on it. */
export function PreviewNotice({ tone, isAnswer = false, children }: PreviewNoticeProps) {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isAnswer) notice.current?.focus()
  }, [isAnswer])
  const Icon = tone === 'amber' ? IconFileAlert : IconCircleCheck
  return (
    <div
      ref={notice}
      role={isAnswer ? (tone === 'amber' ? 'alert' : 'status') : undefined}
      tabIndex={-1}
      className={classes.notice}
      data-tone={tone}
    >
      <Icon size={19} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>{children}</div>
    </div>
  )
}
