import { useMediaQuery } from '@mantine/hooks'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.tsx'
import type { CaseProps } from '../case-props.ts'
import { openQuestions } from '../open-questions.ts'
import { AnswerForm } from './answer-form.tsx'

const route = getRouteApi('/signed-in/a/$account/cases/$case')

/** The window in which questions are answered. It is open while the address says so. */
export function AnswerQuestions(props: CaseProps) {
  const { t } = useTranslation('case')
  const { answer } = route.useSearch()
  const navigate = route.useNavigate()
  const { opened, mayWrite } = props
  const isNarrow = useMediaQuery('(max-width: 48em)')
  const close = () => void navigate({ search: {}, replace: true })
  return (
    <Dialog
      opened={answer === true && mayWrite && opened.status === 'awaiting_answer'}
      onClose={close}
      size="46rem"
      fullScreen={isNarrow ?? false}
      title={t('answer.title', { count: openQuestions(opened), group: opened.groupName })}
      closeOnClickOutside={false}
    >
      <AnswerForm {...props} onDone={close} />
    </Dialog>
  )
}
