import type { Submission } from '@freigabe/contract'
import { Button, Group, Select, Stack } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { useIsUploading } from '../../parts/file/use-upload.ts'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { askedOf, generalMethod, isGiven } from '../answer-key.ts'
import type { CaseProps } from '../case-props.ts'
import { Declaration } from '../declaration.tsx'
import { useCaseChanges } from '../mutations.ts'
import { AnswerField } from '../wizard/fields/answer-field.tsx'
import { type HandedIn, submissionOf } from './submission-of.ts'
import { useKeptState } from './use-kept-state.ts'

type Answers = Submission['content']['answers']

interface Added extends HandedIn {
  /** Keys of given answers that are being changed, in the order of choosing. */
  keys: string[]
  answers: Answers
}

/** Details that are added or changed while the case is in review; they make its next revision. */
export function SupplementForm({
  account,
  opened,
  policy,
  onDone,
}: CaseProps & { onDone: () => void }) {
  const { t } = useTranslation('case')
  const toast = useToast()
  const isUploading = useIsUploading()
  const words = useLocalText()
  const { supplement } = useCaseChanges(account, opened.id)
  const content = opened.submissions.at(-1)?.content ?? { methods: [], answers: {} }
  const askedAfter = (answers: Answers) =>
    [...content.methods.map(({ code }) => code), generalMethod].flatMap((method) =>
      askedOf(policy, method, answers),
    )
  const [kept, keep, forget] = useKeptState<Added>(`freigabe.supplement.${opened.id}`, () => ({
    keys: [],
    answers: {},
  }))
  const asked = askedAfter({ ...content.answers, ...kept.answers })
  const blank = asked.map(({ key }) => key).filter((key) => !isGiven(content.answers[key]))
  const shown = [...blank, ...kept.keys.filter((key) => !blank.includes(key))]
  const latest = useRef(kept)
  latest.current = kept
  const change = (next: Partial<Added>) => {
    latest.current = { ...latest.current, ...next }
    keep(latest.current)
  }
  const [declared, setDeclared] = useState(false)
  const [attempted, setAttempted] = useState(false)
  const given = Object.fromEntries(
    Object.entries(kept.answers).filter(([, answer]) => isGiven(answer)),
  )
  const isEmpty = Object.keys(given).length === 0

  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempted(true)
    if (isEmpty || !declared || supplement.isPending) return
    const submission = submissionOf(kept, opened.revision)
    change({ submission })
    supplement.mutate(
      {
        submissionId: submission.id,
        revision: opened.revision,
        declarationVersion: policy.declaration.version,
        content: { ...content, answers: { ...content.answers, ...given } },
      },
      {
        onSuccess: () => {
          forget()
          toast(t('supplement.sent'))
          onDone()
        },
      },
    )
  }
  const others = asked.filter(({ key }) => !shown.includes(key))
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="lg">
        {shown.flatMap((key) => {
          const found = asked.find((each) => each.key === key)
          if (!found) return []
          return (
            <AnswerField
              key={key}
              account={account}
              id={`supplement-${key.replace('/', '-')}`}
              requirement={found.requirement}
              answer={key in kept.answers ? kept.answers[key] : content.answers[key]}
              fault={undefined}
              onChange={(answer) =>
                change({ answers: { ...latest.current.answers, [key]: answer ?? '' } })
              }
              onLeave={() => {}}
            />
          )
        })}
        {others.length > 0 && (
          <Select
            label={t('supplement.other')}
            placeholder={t('supplement.choose')}
            value={null}
            data={others.map(({ key, requirement }) => ({
              value: key,
              label: words(requirement.label),
            }))}
            searchable
            maw="28rem"
            onChange={(key) => key && change({ keys: [...kept.keys, key] })}
          />
        )}
        <Declaration
          declaration={policy.declaration}
          checked={declared}
          missing={attempted && !declared}
          onChange={setDeclared}
        />
        {attempted && isEmpty && <p role="alert">{t('supplement.nothing')}</p>}
        <ProblemNotice error={supplement.error} />
        <Group gap="xs">
          <Button type="submit" disabled={isUploading} loading={supplement.isPending}>
            {t('supplement.send')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('supplement.later')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
