import type { DraftCheck } from '@freigabe/contract'
import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFaultText } from '../use-fault-text.ts'
import classes from './check-list.module.css'
import { ContradictionList } from './contradiction-list.tsx'
import { FieldLink } from './field-link.tsx'
import { QuestionList } from './question-list.tsx'

interface CheckResultProps {
  check: DraftCheck
  onGo: (pointer: string) => void
}

/** What a look at the draft found: what is missing, and what does not go together. */
export function CheckResult({ check, onGo }: CheckResultProps) {
  const { t } = useTranslation('wizard')
  const textOf = useFaultText()
  const { faults, contradictions, questions, unscreened } = check
  const nothing = faults.length + contradictions.length + questions.length === 0
  return (
    <Stack gap="md">
      {faults.length > 0 && (
        <section aria-label={t('check.missing')} className={classes.part} data-tone="amber">
          <p className={classes.title}>{t('check.missing')}</p>
          <ul className={classes.list}>
            {faults.map((fault) => (
              <li key={fault.pointer} className={classes.item}>
                <FieldLink pointer={fault.pointer} onGo={onGo} />
                {fault.code !== 'answer_missing' && `: ${textOf(fault)}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {contradictions.length > 0 && (
        <section aria-label={t('check.contradictions')} className={classes.part} data-tone="amber">
          <p className={classes.title}>{t('check.contradictions')}</p>
          <ContradictionList contradictions={contradictions} onGo={onGo} />
        </section>
      )}
      {questions.length > 0 && (
        <section aria-label={t('check.questions')} className={classes.part} data-tone="accent">
          <p className={classes.title}>{t('check.questions')}</p>
          <QuestionList questions={questions} onGo={onGo} />
        </section>
      )}
      {nothing && <Text>{t('check.nothing')}</Text>}
      {unscreened > 0 && <Text size="sm">{t('check.unscreened', { count: unscreened })}</Text>}
    </Stack>
  )
}
