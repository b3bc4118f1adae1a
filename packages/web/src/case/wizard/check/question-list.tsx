import type { DraftCheck } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import classes from './check-list.module.css'
import { FieldLink } from './field-link.tsx'

interface QuestionListProps {
  questions: DraftCheck['questions']
  onGo: (pointer: string) => void
}

/** What would be asked after handing in, with a link to the answer that it depends on. */
export function QuestionList({ questions, onGo }: QuestionListProps) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  return (
    <ul className={classes.list}>
      {questions.map(({ ruleId, title, text, certain, pointer }) => (
        <li key={ruleId} className={classes.item}>
          <strong>{words(title)}</strong>
          {!certain && ` (${t('check.depends')})`}
          <p className={classes.text}>{words(text)}</p>
          {pointer !== null && (
            <p className={classes.text}>
              <FieldLink pointer={pointer} onGo={onGo} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
