import { type AppealReason, appealReasons, type Request } from '@freigabe/contract'
import { Button, Checkbox, Group, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useToast } from '../../parts/use-toast.ts'
import { useKeptState } from '../../review/case/actions/use-kept-state.ts'
import { useRequestWork } from '../mutations/use-request-work.ts'

/** The decision on an appeal: upheld or not, on which reasons, and why in words. */
export function DecideAppeal({ account, request }: { account: string; request: Request }) {
  const { t } = useTranslation('requests')
  const toast = useToast()
  const { decide } = useRequestWork('desk', account, request.id)
  const [isMissing, setMissing] = useState(false)
  const [draft, keep, forget] = useKeptState(`freigabe.appeal.${request.id}`, () => ({
    messageId: crypto.randomUUID() as string,
    outcome: 'upheld' as 'upheld' | 'dismissed',
    reasons: [] as AppealReason[],
    text: '',
  }))
  const { outcome, reasons, text } = draft
  const send = () => {
    setMissing(reasons.length === 0)
    if (reasons.length === 0) return
    decide.mutate(draft, {
      onSuccess: () => {
        toast(t('staff.decided'))
        forget()
      },
    })
  }
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('staff.decide')}
        value={outcome}
        data={(['upheld', 'dismissed'] as const).map((value) => ({
          value,
          label: t(`staff.outcome.${value}`),
        }))}
        onChange={(value) => keep({ ...draft, outcome: value as typeof outcome, reasons: [] })}
      />
      <Checkbox.Group
        label={t('staff.reasons')}
        value={reasons}
        error={isMissing && reasons.length === 0 ? t('staff.chooseReason') : undefined}
        onChange={(chosen) => keep({ ...draft, reasons: chosen as AppealReason[] })}
      >
        <Stack gap="xs" mt="xs">
          {appealReasons[outcome].map((reason) => (
            <Checkbox key={reason} value={reason} label={t(`reason.${reason}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea
        label={t('staff.words')}
        description={t('staff.wordsHint')}
        autosize
        minRows={5}
        maxRows={18}
        maxLength={20_000}
        value={text}
        onChange={({ currentTarget: { value } }) => keep({ ...draft, text: value })}
      />
      <ProblemNotice error={decide.error} />
      <Group>
        <Button disabled={text.trim() === ''} loading={decide.isPending} onClick={send}>
          {t(`staff.submit.${outcome}`)}
        </Button>
      </Group>
    </Stack>
  )
}
