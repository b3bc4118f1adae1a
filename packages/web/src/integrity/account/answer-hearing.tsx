import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useToast } from '../../parts/use-toast.ts'
import { useKeptState } from '../../review/case/actions/use-kept-state.ts'
import { FileAnswer } from '../../review/wizard/fields/file-answer.tsx'
import { useAnswerHearing } from '../mutations/use-answer-hearing.ts'

interface AnswerHearingProps {
  account: string
  proceeding: string
  opened: boolean
  onClose: () => void
}

/** The window in which an account says what it has to say in a hearing. */
export function AnswerHearing(props: AnswerHearingProps) {
  const { t } = useTranslation('integrity')
  const isNarrow = useMediaQuery('(max-width: 48em)')
  return (
    <Dialog
      opened={props.opened}
      onClose={props.onClose}
      size="46rem"
      fullScreen={isNarrow ?? false}
      title={t('account.answer')}
      closeOnClickOutside={false}
    >
      <AnswerForm {...props} />
    </Dialog>
  )
}

function AnswerForm({ account, proceeding, onClose }: AnswerHearingProps) {
  const { t } = useTranslation('integrity')
  const toast = useToast()
  const answer = useAnswerHearing(account, proceeding)
  const [kept, keep, forget] = useKeptState(`freigabe.hearing.${proceeding}`, () => ({
    answerId: crypto.randomUUID() as string,
    text: '',
    evidence: [] as string[],
  }))
  // Files arrive later than the render that asked for them.
  const latest = useRef(kept)
  latest.current = kept
  const change = (next: Partial<typeof kept>) => {
    latest.current = { ...latest.current, ...next }
    keep(latest.current)
  }
  const [tried, setTried] = useState(false)
  const isBlank = kept.text.trim() === ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isBlank || answer.isPending) return
    answer.mutate(kept, {
      onSuccess: () => {
        forget()
        toast(t('account.sent'))
        onClose()
      },
    })
  }
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="lg">
        <Textarea
          label={t('account.yours')}
          autosize
          minRows={5}
          maxRows={16}
          maxLength={20_000}
          data-autofocus
          value={kept.text}
          error={tried && isBlank ? t('account.missing') : undefined}
          onChange={({ currentTarget: { value } }) => change({ text: value })}
        />
        <FileAnswer
          account={account}
          id={`hearing-files-${proceeding}`}
          label={t('account.files')}
          files={kept.evidence}
          onChange={(evidence) => change({ evidence })}
        />
        <ProblemNotice error={answer.error} />
        <Group justify="space-between" gap="xs">
          <span>{t('account.kept')}</span>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('account.later')}
            </Button>
            <Button type="submit" loading={answer.isPending}>
              {t('account.send')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
