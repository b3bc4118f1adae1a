import type { Proposal } from '@freigabe/contract'
import { Button, Stack, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useCase } from '../case/case-context.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { useCaseChange } from '../mutations.ts'

/** Returning a proposal, with a note that only the desk reads. */
export function ReturnProposal({ proposal: { decisionId, by } }: { proposal: Proposal }) {
  const { t } = useTranslation('desk')
  const { account, caseId, leasedBy, withLease, takeOver } = useCase()
  const [note, setNote] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const giveBack = useCaseChange(account, caseId, async () => {
    const leaseToken = await withLease()
    const params = { account, case: caseId, decision: decisionId }
    return client.returnProposal({ params, body: { leaseToken, note: note.trim() } })
  })
  useKeys({ r: () => field.current?.focus() }, !leasedBy)
  return (
    <Stack gap="xs">
      <Textarea
        ref={field}
        label={t('proposal.note', { name: by.name })}
        description={t('proposal.noteHint')}
        aria-keyshortcuts="r"
        autosize
        minRows={2}
        value={note}
        onChange={({ currentTarget: { value } }) => setNote(value)}
      />
      <ProblemNotice error={giveBack.error} />
      <Button
        variant="default"
        disabled={leasedBy !== null || note.trim() === ''}
        loading={giveBack.isPending}
        rightSection={<KeyHint>R</KeyHint>}
        onClick={() => giveBack.mutate(undefined, { onSuccess: takeOver })}
      >
        {t('proposal.return')}
      </Button>
    </Stack>
  )
}
