import { useTranslation } from 'react-i18next'
import classes from './attempt-answer.module.css'

/** The first bytes of what was answered. */
export function AttemptAnswer({ answer }: { answer: string }) {
  const { t } = useTranslation('events')
  return answer === '' ? t('attempts.emptyAnswer') : <pre className={classes.answer}>{answer}</pre>
}
