import type { Evidence, Requirement, SubmissionContent } from '@freigabe/contract'
import { Anchor } from '@mantine/core'
import { IconCheck, IconExternalLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { useLocalText } from '../i18n/use-local-text.ts'
import { inRecipientsFile, noRecords } from './answer-key.ts'
import classes from './answer-value.module.css'
import { EvidenceList } from './evidence-list.tsx'
import { Paragraphs } from './paragraphs.tsx'

interface AnswerValueProps {
  account: string
  requirement: Requirement
  answer: SubmissionContent['answers'][string] | undefined
  /** The files that answers may name. */
  evidence: Evidence[]
}

/** One answer as its kind is read: a text, a link, a day, files, the note about the recipients file. */
export function AnswerValue({ account, requirement, answer, evidence }: AnswerValueProps) {
  const { t } = useTranslation('case')
  const words = useLocalText()
  const format = useFormat()
  if (Array.isArray(answer)) {
    const files = answer.flatMap((id) => evidence.find((file) => file.id === id) ?? [])
    return <EvidenceList account={account} evidence={files} />
  }
  if (answer === true) {
    return (
      <span className={classes.line}>
        <IconCheck size={16} aria-hidden="true" /> {t('answers.confirmed')}
      </span>
    )
  }
  if (typeof answer === 'number') {
    const { range } = requirement
    return range ? `${format.number(answer)} ${words(range.unit)}` : format.number(answer)
  }
  if (typeof answer !== 'string') return null
  if (answer === noRecords && (requirement.kind === 'records' || requirement.kind === 'file'))
    return t('answers.noRecords')
  switch (requirement.kind) {
    case 'records':
      return answer === inRecipientsFile ? (
        <span className={classes.line}>
          <IconCheck size={16} aria-hidden="true" /> {t('answers.inFile')}
        </span>
      ) : (
        <Paragraphs text={answer} />
      )
    case 'choice':
      return words(
        requirement.choices?.find(({ value }) => value === answer)?.label ?? {
          de: answer,
          en: answer,
        },
      )
    case 'date':
      return /^\d{4}-\d{2}(-\d{2})?$/.test(answer) ? format.statedDay(answer) : answer
    case 'link':
      return <ExternalLink href={answer} />
    default:
      return <Paragraphs text={answer} />
  }
}

/** Opens in another tab and does not reveal where it was opened from. */
function ExternalLink({ href }: { href: string }) {
  if (!/^https?:\/\//i.test(href)) return href
  return (
    <Anchor href={href} target="_blank" rel="noopener noreferrer" className={classes.link}>
      {href}
      <IconExternalLink size={14} aria-hidden="true" />
    </Anchor>
  )
}
