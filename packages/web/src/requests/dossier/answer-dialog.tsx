import { Box, Button, Group, Stack, Textarea } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileAnswer } from '../../case/wizard/fields/file-answer.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { useIsUploading } from '../../parts/file/use-upload.ts'
import { ChangedElsewhere, written } from '../../parts/kept/changed-elsewhere.tsx'
import { useCountedFiles } from '../../parts/kept/use-counted-files.ts'
import { useKeptState } from '../../parts/kept/use-kept-state.ts'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useToast } from '../../parts/page/use-toast.ts'

interface AnswerDialogProps {
  account: string
  /** The name under which typed text is kept in the browser. */
  keptAs: string
  title: string
  /** What the answer is about: the window hides where it stands. */
  about?: ReactNode
  /** What comes above the text and the files. */
  labels: { text: string; files: string; sent: string; send: string }
  /** What helps to be told. */
  hint?: string
  opened: boolean
  onClose: () => void
  answer: {
    isPending: boolean
    error: unknown
    mutate: (
      given: { answerId: string; text: string; evidence: string[] },
      then: { onSuccess: () => void },
    ) => void
  }
}

/** The window in which an account makes its statement, with files; nothing typed is lost. */
export function AnswerDialog(props: AnswerDialogProps) {
  const isNarrow = useMediaQuery('(max-width: 48em)')
  return (
    <Dialog
      opened={props.opened}
      onClose={props.onClose}
      size="46rem"
      fullScreen={isNarrow ?? false}
      title={props.title}
      closeOnClickOutside={false}
    >
      <AnswerForm {...props} />
    </Dialog>
  )
}

function AnswerForm(props: AnswerDialogProps) {
  const { account, keptAs, about, labels, hint, answer, onClose } = props
  const { t } = useTranslation('proceedings')
  const toast = useToast()
  const isUploading = useIsUploading()
  const countedFiles = useCountedFiles()
  const {
    state: kept,
    change,
    forget,
    elsewhere,
  } = useKeptState(
    keptAs,
    () => ({
      answerId: crypto.randomUUID() as string,
      text: '',
      evidence: [] as string[],
    }),
    { ids: ['answerId'] },
  )
  const [tried, setTried] = useState(false)
  const isBlank = kept.text.trim() === ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isBlank || answer.isPending) return
    answer.mutate(kept, {
      onSuccess: () => {
        forget()
        toast(labels.sent)
        onClose()
      },
    })
  }
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="lg">
        <div>
          {about && <Box mb={elsewhere ? 'lg' : 0}>{about}</Box>}
          <ChangedElsewhere
            elsewhere={elsewhere}
            show={({ text, evidence }) => written(text, countedFiles(evidence))}
          />
        </div>
        <Textarea
          label={labels.text}
          description={hint}
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
          id={`${keptAs}.files`}
          label={labels.files}
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
            <Button type="submit" disabled={isUploading} loading={answer.isPending}>
              {labels.send}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
