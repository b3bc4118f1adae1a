import type { Locale } from '@freigabe/contract'
import { ConnectionError, isApiError } from '@freigabe/sdk'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FileChanged } from '../../api/file-changed.ts'
import { fieldOf } from '../use-fields.ts'
import { NoticeBox } from './notice-box.tsx'
import classes from './problem-notice.module.css'

interface ProblemNoticeProps {
  error: unknown
  /** Names of fields that show their faults themselves. */
  atFields?: readonly string[]
}

/** What went wrong and what to do, in the reader's language. Nothing where there is no error. */
export function ProblemNotice({ error, atFields = [] }: ProblemNoticeProps) {
  const { t } = useTranslation('parts')
  const problem = useProblemText(error)
  const box = useRef<HTMLDivElement>(null)
  // It stands above the fields of its form, and may be out of sight from the button that was pressed.
  useEffect(() => {
    if (error && box.current?.closest('form')) box.current.scrollIntoView({ block: 'nearest' })
  }, [error])
  if (!problem) return null
  const faults = problem.faults.filter(({ pointer }) => !atFields.includes(fieldOf(pointer)))
  return (
    <div role="alert" ref={box}>
      <NoticeBox tone="red" title={problem.title}>
        <p className={classes.action}>{problem.action}</p>
        {faults.length > 0 && (
          <ul className={classes.faults}>
            {faults.map((fault) => (
              <li key={fault.pointer + fault.text}>{fault.text}</li>
            ))}
          </ul>
        )}
        {problem.requestId && (
          <p className={classes.request}>{t('requestNumber', { id: problem.requestId })}</p>
        )}
      </NoticeBox>
    </div>
  )
}

/** A problem in the reader's language. */
interface ProblemInWords {
  title: string
  action: string
  faults: { pointer: string; text: string }[]
  /** Only where reporting it to the platform helps. */
  requestId: string | null
}

/** The words for an error; null for none. */
function useProblemText(error: unknown): ProblemInWords | null {
  const { t, i18n } = useTranslation('errors')
  if (!error) return null
  if (!isApiError(error)) {
    const code = codeOf(error)
    return { title: t(`${code}.title`), action: t(`${code}.action`), faults: [], requestId: null }
  }
  const { code, title, action, faults = [], requestId } = error.problem
  return {
    // A server newer than this page may know a code that has no text here yet.
    title: t(`${code}.title`, { defaultValue: title }),
    action: t(`${code}.action`, { defaultValue: action }),
    faults: faults.map(({ pointer, text }) => ({ pointer, text: text[i18n.language as Locale] })),
    requestId: error.status >= 500 ? requestId : null,
  }
}

/** The code of what went wrong before the API could answer. */
function codeOf(error: unknown) {
  if (error instanceof FileChanged) return 'FILE_CHANGED'
  return error instanceof ConnectionError ? 'NO_CONNECTION' : 'UNEXPECTED'
}
