import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './problem-notice.module.css'

export interface ErrorSummaryProps {
  /** What is wrong with all of them, where one sentence says it. */
  title?: string
  /** Without a text where only the detail itself is missing. */
  faults: { id: string; label: string; text?: string | undefined }[]
  /** Counts submissions: each one that finds faults moves the focus here. */
  attempt: number
}

/** Everything wrong with a long form in one place, each line leading to its field. */
export function ErrorSummary({ title, faults, attempt }: ErrorSummaryProps) {
  const { t } = useTranslation('parts')
  const box = useRef<HTMLDivElement>(null)
  const shown = faults.length > 0
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  if (!shown || attempt === 0) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className={classes.notice} data-tone="red">
      <div>
        <p className={classes.title}>{title ?? t('form.summary')}</p>
        <ul className={classes.faults}>
          {faults.map(({ id, label, text }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={(event) => goTo(id, event)}>
                {label}
              </a>
              {text && `: ${text}`}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function goTo(id: string, event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById(id)?.focus()
}
