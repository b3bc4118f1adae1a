import type { DeskCase } from '@freigabe/contract'
import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMessageQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useCase } from '../case/case-context.tsx'
import { useCaseChange } from '../mutations.ts'
import { RewordQuestion } from './letter/reword-question.tsx'
import classes from './open-questions.module.css'

type Question = DeskCase['questions'][number]

/** What the customer is being asked: the clock stands; its author or a lead can reword or take back. */
export function OpenQuestions() {
  const { t } = useTranslation('desk')
  const { shown } = useCase()
  const open = shown.questions.filter(({ state }) => state === 'open')
  return (
    <div className={classes.questions}>
      <h2 className={classes.title}>
        <IconMessageQuestion size={18} aria-hidden="true" /> {t('open.title')}
      </h2>
      <p className={classes.lead}>
        {t('open.lead')}{' '}
        {shown.clock.lapsesAt && (
          <>
            {t('open.lapses')} <Moment at={shown.clock.lapsesAt} />.
          </>
        )}
      </p>
      {open.map((question) => (
        <OpenQuestion key={question.id} question={question} isLast={open.length === 1} />
      ))}
    </div>
  )
}

function OpenQuestion({ question, isLast }: { question: Question; isLast: boolean }) {
  const { t } = useTranslation('desk')
  const { account, caseId, personId, isLead, takeOver } = useCase()
  const [taking, takeBackDialog] = useDisclosure()
  const [rewording, setRewording] = useState<string | null>(null)
  const params = { account, case: caseId, question: question.id }
  const takeBack = useCaseChange(account, caseId, () => client.takeBackQuestion({ params }))
  const mayChange = isLead || question.by.id === personId
  return (
    <div className={classes.question}>
      {rewording === null ? (
        <Paragraphs text={question.text} />
      ) : (
        <RewordQuestion
          question={question}
          text={rewording}
          onText={setRewording}
          onDone={() => setRewording(null)}
        />
      )}
      <p className={classes.by}>
        {question.by.kind === 'rule'
          ? t('conversation.byRule', { name: question.by.name })
          : question.by.name}{' '}
        · <Moment at={question.askedAt} />
      </p>
      {mayChange && rewording === null && (
        <Group gap="xs">
          <Button variant="default" size="compact-sm" onClick={() => setRewording(question.text)}>
            {t('open.reword')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={takeBackDialog.open}>
            {t('open.takeBack')}
          </Button>
        </Group>
      )}
      <ConfirmDialog
        opened={taking}
        title={t('open.takeBackTitle')}
        confirm={t('open.takeBack')}
        mutation={takeBack}
        onClose={takeBackDialog.close}
        onConfirm={() =>
          takeBack.mutate(undefined, {
            onSuccess: (changed) => {
              takeOver(changed)
              takeBackDialog.close()
            },
          })
        }
      >
        {t(isLast ? 'open.takeBackText' : 'open.takeBackOne')}
      </ConfirmDialog>
    </div>
  )
}
