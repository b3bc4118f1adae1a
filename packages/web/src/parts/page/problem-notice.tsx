import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../api/use-problem-text.ts'
import { fieldOf } from '../use-fields.ts'
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
  if (!problem) return null
  const faults = problem.faults.filter(({ pointer }) => !atFields.includes(fieldOf(pointer)))
  return (
    <div role="alert" className={classes.notice} data-tone="red">
      <IconAlertTriangle size={19} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <div>
        <p className={classes.title}>{problem.title}</p>
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
      </div>
    </div>
  )
}
