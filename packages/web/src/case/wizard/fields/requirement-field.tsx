import type { Requirement } from '@freigabe/contract'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { MarkedRecipients } from '../../../lists/groups/leave-marked-out.tsx'
import { isAboutMarked } from '../../../lists/groups/marked-in.ts'
import type { Asked } from '../../answer-key.ts'
import { useWizard } from '../wizard-context.ts'
import around from './answer-field.module.css'
import { AnswerField } from './answer-field.tsx'
import { ExplanationField } from './explanation-field.tsx'
import { MistakesAt } from './mistakes-at.tsx'
import { fieldId, pointerOf } from './pointer.ts'
import { SuggestionAt } from './suggestion-at.tsx'

/** One requirement as the wizard asks it, with its answer in the draft. */
export function RequirementField({ asked: { key, requirement } }: { asked: Asked }) {
  const words = useLocalText()
  const { account, case: opened, policy, page, kept, answer, leave, faultAt } = useWizard()
  const shown = useAnswerInWords(requirement)
  const pointer = pointerOf('answers', key)
  const stated = kept.typed.content.answers[key]
  const ways = policy.methods.find(({ code }) => code === page.method)?.remedies ?? []
  const remedies = policy.remedies.filter(({ code }) => ways.includes(code))
  const suggestion = (
    <SuggestionAt
      pointer={pointer}
      stated={stated}
      shown={(value) => shown(String(value))}
      onTake={(value) => answer(key, String(value))}
    />
  )
  const isOfFile = requirement.kind === 'records'
  return (
    <div className={around.around}>
      <AnswerField
        account={account}
        id={fieldId(pointer)}
        requirement={requirement}
        answer={stated}
        columnsInFiles={kept.server.columnsInFiles}
        besideInFile={isOfFile && suggestion}
        fault={faultAt(pointer)}
        instead={remedies.map(({ title }) => words(title))}
        onChange={(value) => answer(key, value)}
        onLeave={() => leave(pointer)}
      />
      {!isOfFile && suggestion}
      <MistakesAt pointer={pointer} />
      {isAboutMarked(pointer) && <MarkedRecipients account={account} batches={opened.batches} />}
      <ExplanationField pointer={pointer} about={words(requirement.label)} quiet />
    </div>
  )
}

/** A day or a choice as people read it; anything else as it is. */
function useAnswerInWords({ kind, choices = [] }: Requirement) {
  const format = useFormat()
  const words = useLocalText()
  return (answer: string): string => {
    if (kind === 'date') return format.statedDay(answer)
    const choice = choices.find(({ value }) => value === answer)
    return choice ? words(choice.label) : answer
  }
}
