import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { Dialog } from '../../../parts/dialog/dialog.tsx'
import { ReasonForm } from '../../../parts/dialog/reason-form.tsx'
import { Facts } from '../../../parts/table/facts.tsx'
import { useOpenAnswers } from '../../mutations.ts'
import { useReading } from '../case-context.tsx'

/** The way to the addresses in what the customer wrote, for a reason that goes on record; nothing without any. */
export function OpenAnswers() {
  const { t } = useTranslation('desk')
  const { shown } = useReading()
  const [asking, dialog] = useDisclosure()
  const words = [
    ...Object.values(shown.submissions.at(-1)?.content.answers ?? {}),
    ...Object.values(shown.submissions.at(-1)?.content.explanations ?? {}),
    ...shown.questions.map(({ answer }) => answer?.text),
  ]
  if (!words.some((text) => typeof text === 'string' && text.includes('@'))) return null
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={dialog.open}>
        {t('openAnswers.open')}
      </Button>
      <AnswersDialog opened={asking} onClose={dialog.close} />
    </>
  )
}

/** What was seen is gone from the screen once the dialog is closed. */
function AnswersDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { account, policy, shown } = useReading()
  const open = useOpenAnswers(account, shown.id)
  const close = () => {
    open.reset()
    onClose()
  }
  const labelOf = (answer: string) => {
    const id = answer.split(/\/|~1/).at(-1)
    const known = policy.requirements.find((requirement) => requirement.id === id)
    const label = known ? words(known.label) : answer
    return answer.startsWith('/') ? t('openAnswers.explanation', { about: label }) : label
  }
  const numberOf = (question: string | null) =>
    t('openAnswers.answer', { number: shown.questions.findIndex(({ id }) => id === question) + 1 })
  return (
    <Dialog opened={opened} onClose={close} title={t('openAnswers.title')} size="lg">
      {open.data ? (
        <Facts
          facts={open.data.texts.map(({ answer, question, text }) => ({
            name: answer === null ? numberOf(question) : labelOf(answer),
            value: text,
          }))}
        />
      ) : (
        <ReasonForm
          label={t('openAnswers.reason')}
          hint={t('openAnswers.reasonHint')}
          send={t('openAnswers.openAndLog')}
          mutation={open}
          onClose={close}
        />
      )}
    </Dialog>
  )
}
