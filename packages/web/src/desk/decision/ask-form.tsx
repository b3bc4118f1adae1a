import type { Requirement } from '@freigabe/contract'
import { Textarea } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { useCase } from '../case/case-context.tsx'
import type { WantedDraft } from '../case/judging/case-draft.ts'
import { useCaseChange } from '../mutations.ts'
import { AboutChoice } from './grounds/about-choice.tsx'
import { useAskedStatements } from './grounds/use-asked-statements.ts'
import { useDoubts } from './grounds/use-doubts.ts'
import { UsualGrounds } from './grounds/usual-grounds.tsx'
import { WantedFields } from './grounds/wanted-fields.tsx'
import { InsertedParts } from './letter/inserted-parts.tsx'
import { Letter } from './letter/letter.tsx'
import { LetterForm } from './letter/letter-form.tsx'
import { withDoubts } from './letter/question-text.ts'
import { useLetter } from './letter/use-letter.ts'
import { FurtherCases } from './several/further-cases.tsx'
import { useSeveral } from './several/use-several.ts'
import { useActId } from './use-act-id.ts'
import { useAfterSending } from './use-after-sending.ts'
import { useHurdles } from './use-hurdles.ts'

/** A question to the customer about grounds or statements: doubts and coded grounds bring their texts, all can be reworded. */
export function AskForm() {
  const { t } = useTranslation('desk')
  const { draft, change, shown, mayDecide } = useCase()
  const { text, wanted } = draft.ask
  const { locale } = shown.account
  const statements = useAskedStatements()
  const [marks, setMarks] = useState(false)
  const nameMissing = wanted.some(({ label }) => label.trim() === '')
  // What is asked stands in the field; the words around it do not depend on it.
  const letter = useLetter({ kind: 'questions', command: { text: '…' } })
  const ask = useAsk()
  const afterSending = useAfterSending()
  const { ofQuestion } = useHurdles()
  useDoubtsInText()
  return (
    <LetterForm
      letter={letter}
      send={t('ask.send')}
      disabled={!mayDecide}
      hurdle={
        ofQuestion() ??
        (nameMissing ? { label: t('ask.nameWanted'), clear: () => setMarks(true) } : null)
      }
      mail={{
        title: t('ask.title', { group: shown.groupName }),
        wish: {
          kind: 'questions',
          command: {
            text: text.trim() || '…',
            requirements: wanted.map(requirementOf),
            statements,
          },
        },
      }}
      mutation={ask}
      onSend={() => ask.mutate(undefined, { onSuccess: (changed) => afterSending('ask', changed) })}
    >
      <Letter letter={letter}>
        <AboutChoice />
        <UsualGrounds />
        <Textarea
          label={t('ask.text')}
          description={t(`ask.inLanguage.${locale}`)}
          lang={locale}
          autosize
          minRows={5}
          maxRows={18}
          data-question
          data-mode-focus
          value={text}
          onChange={({ currentTarget: { value } }) =>
            change('ask', (before) => ({ ...before, text: value }))
          }
        />
        <InsertedParts />
        <WantedFields
          value={wanted}
          marks={marks}
          onChange={(next) => change('ask', (before) => ({ ...before, wanted: next }))}
        />
      </Letter>
      <FurtherCases kind="ask" />
    </LetterForm>
  )
}

/** Each statement that was found unclear or contradicted writes its sentence, and takes it back. */
function useDoubtsInText() {
  const { change } = useCase()
  const { worded, sentenceOf } = useDoubts()
  const key = worded.join('\n')
  const write = useEffectEvent(() =>
    change('ask', (before) => withDoubts(before, worded, sentenceOf)),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another doubt that counts.
  useEffect(() => write(), [key])
}

function useAsk() {
  const { account, caseId, shown, draft, withLease } = useCase()
  const { text, grounds, wanted } = draft.ask
  const question = { text: text.trim(), grounds, requirements: wanted.map(requirementOf) }
  const several = useSeveral()
  const statements = useAskedStatements()
  const questionId = useActId([shown.revision, question, statements])
  return useCaseChange(account, caseId, async () => {
    const leaseToken = await withLease()
    return several.cover(
      'ask',
      () =>
        client.askQuestion({
          params: { account, case: caseId },
          body: { leaseToken, questionId, ...question, statements },
        }),
      ({ params, actId, leaseToken: token }) =>
        client.askQuestion({
          params,
          body: { leaseToken: token, questionId: actId, ...question },
        }),
    )
  })
}

/** A requirement made on the spot has one wording, in the account's language. */
function requirementOf({
  id,
  kind,
  label,
  required,
}: WantedDraft): Pick<Requirement, 'id' | 'kind' | 'necessity' | 'label' | 'why'> {
  const words = label.trim()
  return {
    id,
    kind,
    necessity: required ? 'required' : 'recommended',
    label: { de: words, en: words },
    why: { de: '', en: '' },
  }
}
