import type { Group, NextStep } from '@freigabe/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Answer } from '../../parts/answer.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import type { Tone } from '../../parts/tone.ts'
import { batchesQuery } from '../queries/batches-query.ts'
import { GroupAnswerButton } from './group-answer-button.tsx'

interface GroupAnswerProps {
  account: string
  group: Group
  mayWrite: boolean
}

type What = NextStep['what'] | 'replace_file'

const tones: Record<What, Tone> = {
  replace_file: 'amber',
  add_recipients: 'grey',
  wait_for_screening: 'accent',
  confirm_column: 'amber',
  state_origin: 'amber',
  resume: 'amber',
  await_decision: 'accent',
  answer_questions: 'red',
  send: 'green',
  renew: 'amber',
  see_decision: 'grey',
  wait_for_hold: 'violet',
}

/** Can I send to this group, and if not, what do I do now: the first thing its page says. */
export function GroupAnswer({ account, group, mayWrite }: GroupAnswerProps) {
  const { t } = useTranslation('intake')
  const format = useFormat()
  const { next, recipients, name } = group
  const what = useWhat(account, group)
  const number = format.number(recipients)
  return (
    <Answer
      tone={tones[what]}
      title={t(`answer.title.${what}`, { count: recipients, number })}
      note={
        next.by && (
          <>
            {t(`answer.by.${byWords(next)}`)}{' '}
            <Deadline by={next.by} passed={next.what === 'send' ? 'expired' : 'overdue'} />
          </>
        )
      }
      action={<GroupAnswerButton account={account} group={group} mayWrite={mayWrite} />}
    >
      {t(`answer.text.${what}`, { count: recipients, number, group: name })}
    </Answer>
  )
}

/** Where the newest file could not be read, that is what has to be seen to. */
function useWhat(account: string, { id, next }: Group): What {
  const { data } = useInfiniteQuery(batchesQuery(account, id))
  const newest = data?.pages[0]?.items[0]
  if (next.what !== 'add_recipients' || newest?.state !== 'refused') return next.what
  return newest.columns ? 'confirm_column' : 'replace_file'
}

function byWords({ what, who }: NextStep) {
  if (what === 'send') return 'send'
  return who === 'you' ? 'you' : 'platform'
}
