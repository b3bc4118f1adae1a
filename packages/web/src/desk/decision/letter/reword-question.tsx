import type { DeskCase } from '@freigabe/contract'
import { Button, Group, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { useCase } from '../../case/case-context.tsx'
import { useCaseChange } from '../../mutations.ts'
import { MailStep } from './mail-step.tsx'

interface RewordQuestionProps {
  question: DeskCase['questions'][number]
  text: string
  onText: (text: string) => void
  onDone: () => void
}

/** Rewording an open question: the customer is told anew, and the mail is shown before. */
export function RewordQuestion({ question, text, onText, onDone }: RewordQuestionProps) {
  const { t } = useTranslation(['desk', 'parts'])
  const { account, caseId, shown, takeOver } = useCase()
  const [showsMail, mail] = useDisclosure()
  const amend = useCaseChange(account, caseId, () =>
    client.amendQuestion({
      params: { account, case: caseId, question: question.id },
      body: {
        text: text.trim(),
        grounds: question.grounds,
        requirements: question.requirements.map(({ id, kind, necessity, label, why }) => ({
          id,
          kind,
          necessity,
          label,
          why,
        })),
      },
    }),
  )
  return (
    <>
      <Textarea
        aria-label={t('ask.text')}
        lang={shown.account.locale}
        autosize
        minRows={4}
        maxRows={18}
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
      />
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" disabled={text.trim() === ''} onClick={mail.open}>
          {t('ask.next')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onDone}>
          {t('parts:cancel')}
        </Button>
      </Group>
      <MailStep
        opened={showsMail}
        title={t('ask.title', { group: shown.groupName })}
        wish={{ kind: 'questions', command: { text: text.trim() || '…' } }}
        confirm={t('open.sendReworded')}
        mutation={amend}
        onClose={mail.close}
        onConfirm={() =>
          amend.mutate(undefined, {
            onSuccess: (changed) => {
              takeOver(changed)
              onDone()
            },
          })
        }
      />
    </>
  )
}
