import type { Question } from '@freigabe/contract'
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { Moment } from '../../parts/moment.tsx'
import { Paragraphs } from '../paragraphs.tsx'
import { FileAnswer } from '../wizard/fields/file-answer.tsx'
import classes from './question-field.module.css'

interface QuestionFieldProps {
  account: string
  id: string
  number: number
  /** How many questions are asked in all. */
  of: number
  question: Question
  text: string
  files: string[]
  fault: string | undefined
  onText: (text: string) => void
  onFiles: (files: string[]) => void
}

/** One question with the field for its answer and the files that go with it. */
export function QuestionField(props: QuestionFieldProps) {
  const { account, id, number, of, question, text, files, fault, onText, onFiles } = props
  const { t } = useTranslation('review')
  const words = useLocalText()
  return (
    <section aria-labelledby={`${id}-asked`} className={classes.question}>
      <h3 id={`${id}-asked`} className={classes.title}>
        {t('answer.question', { count: of, number })}
        <span className={classes.when}>
          {t('answer.asked')} <Moment at={question.askedAt} />
        </span>
      </h3>
      <div className={classes.text} data-tone="red">
        <Paragraphs text={question.text} />
      </div>
      {question.requirements.length > 0 && (
        <ul className={classes.wanted}>
          {question.requirements.map((requirement) => (
            <li key={requirement.id}>
              <strong>{words(requirement.label)}.</strong> {words(requirement.why)}
            </li>
          ))}
        </ul>
      )}
      <Textarea
        id={id}
        label={t('answer.yours')}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={20_000}
        data-autofocus={number === 1 || undefined}
        value={text}
        error={fault}
        onChange={({ currentTarget: { value } }) => onText(value)}
      />
      <FileAnswer
        account={account}
        id={`${id}-files`}
        label={t('answer.files')}
        files={files}
        onChange={onFiles}
      />
    </section>
  )
}
