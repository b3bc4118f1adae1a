import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/section.tsx'
import type { CaseProps } from '../case-props.ts'
import { openQuestions } from '../open-questions.ts'
import { AnswerForm } from './answer-form.tsx'
import { showFirstQuestion } from './show-first-question.ts'

const route = getRouteApi('/signed-in/a/$account/cases/$case')

/** The open questions of a case, each with the field for its answer. A link can lead straight to the first. */
export function AnswerQuestions(props: CaseProps) {
  const { t } = useTranslation('case')
  const { answer } = route.useSearch()
  const navigate = route.useNavigate()
  useEffect(() => {
    if (answer) showFirstQuestion()
  }, [answer])
  return (
    <Section title={t('answer.title', { count: openQuestions(props.opened) })}>
      <AnswerForm {...props} onDone={() => void navigate({ search: {}, replace: true })} />
    </Section>
  )
}
