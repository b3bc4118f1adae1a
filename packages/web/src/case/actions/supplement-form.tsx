import type { Requirement, Submission } from '@freigabe/contract'
import { Button, Group, Select, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { useIsUploading } from '../../parts/file/use-upload.ts'
import { ChangedElsewhere } from '../../parts/kept/changed-elsewhere.tsx'
import type { Unlike } from '../../parts/kept/kept-text.ts'
import { useKeptState } from '../../parts/kept/use-kept-state.ts'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { askedOf, generalMethod, isGiven } from '../answer-key.ts'
import type { CaseProps } from '../case-props.ts'
import { Declaration } from '../declaration.tsx'
import { useCaseChanges } from '../mutations.ts'
import { AnswerField } from '../wizard/fields/answer-field.tsx'
import { KeptAnswers } from './kept-answers.tsx'
import { type HandedIn, submissionOf } from './submission-of.ts'

type Answers = Submission['content']['answers']

interface Added extends HandedIn {
  /** Keys of given answers that are being changed, in the order of choosing. */
  keys: string[]
  answers: Answers
}

interface SupplementProps extends CaseProps {
  onDone: () => void
}

/** Details that are added or changed while the case is in review; they make its next revision. */
export function SupplementForm(props: SupplementProps) {
  const { account, policy, onDone } = props
  const { t } = useTranslation('case')
  const isUploading = useIsUploading()
  const added = useAdded(props)
  const [declared, setDeclared] = useState(false)
  const [attempted, setAttempted] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempted(true)
    if (!added.isEmpty && declared && !added.isSending) added.send()
  }
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="lg">
        <ChangedElsewhere
          elsewhere={added.elsewhere}
          show={({ answers }) => <KeptAnswers {...{ account, policy, answers }} />}
        />
        {added.shown.map(({ key, requirement, answer }) => (
          <AnswerField
            key={key}
            account={account}
            id={`supplement-${key.replace('/', '-')}`}
            requirement={requirement}
            answer={answer}
            fault={undefined}
            onChange={(answer) => added.put(key, answer)}
            onLeave={() => {}}
          />
        ))}
        <OtherDetail others={added.others} onChoose={added.change} />
        <Declaration
          declaration={policy.declaration}
          checked={declared}
          missing={attempted && !declared}
          onChange={setDeclared}
        />
        {attempted && added.isEmpty && <p role="alert">{t('supplement.nothing')}</p>}
        <ProblemNotice error={added.error} />
        <Group gap="xs">
          <Button type="submit" disabled={isUploading} loading={added.isSending}>
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

/** What is added to the newest submission: kept in this browser until it is sent, together with what stays as it was. */
function useAdded({ account, opened, policy, onDone }: SupplementProps) {
  const { t } = useTranslation('case')
  const toast = useToast()
  const { supplement } = useCaseChanges(account, opened.id)
  const key = `freigabe.supplement.${opened.id}`
  const empty = (): Added => ({ keys: [], answers: {} })
  const unlike: Unlike<Added> = { ids: ['submission'], aside: ['keys'] }
  const { state: kept, change, forget, elsewhere } = useKeptState(key, empty, unlike)
  const content = opened.submissions.at(-1)?.content ?? { methods: [], answers: {} }
  const answers = { ...content.answers, ...kept.answers }
  const asked = [...content.methods.map(({ code }) => code), generalMethod].flatMap((method) =>
    askedOf(policy, method, answers),
  )
  const isBlank = ({ key }: { key: string }) => !isGiven(content.answers[key])
  const isChanged = ({ key }: { key: string }) => !isBlank({ key }) && kept.keys.includes(key)
  const inOrder = kept.keys.flatMap((key) => asked.filter((each) => each.key === key))
  const given = Object.fromEntries(
    Object.entries(kept.answers).filter(([, answer]) => isGiven(answer)),
  )
  return {
    elsewhere,
    shown: [...asked.filter(isBlank), ...inOrder.filter(isChanged)].map((each) => ({
      ...each,
      answer: answers[each.key],
    })),
    others: asked.filter((each) => !isBlank(each) && !isChanged(each)),
    isEmpty: Object.keys(given).length === 0,
    change: (key: string) => change(({ keys }) => ({ keys: [...keys, key] })),
    put: (key: string, answer: Answers[string] | undefined) =>
      change(({ answers }) => ({ answers: { ...answers, [key]: answer ?? '' } })),
    isSending: supplement.isPending,
    error: supplement.error,
    send() {
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
    },
  }
}

/** Chooses a detail that was given already, to change it. */
function OtherDetail({
  others,
  onChoose,
}: {
  others: { key: string; requirement: Requirement }[]
  onChoose: (key: string) => void
}) {
  const { t } = useTranslation('case')
  const words = useLocalText()
  if (others.length === 0) return null
  return (
    <Select
      label={t('supplement.other')}
      placeholder={t('supplement.choose')}
      value={null}
      data={others.map(({ key, requirement }) => ({ value: key, label: words(requirement.label) }))}
      searchable
      maw="28rem"
      onChange={(key) => key && onChoose(key)}
    />
  )
}
