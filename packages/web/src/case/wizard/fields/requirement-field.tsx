import type { Asked } from '../../answer-key.ts'
import { useWizard } from '../wizard-context.ts'
import { AnswerField } from './answer-field.tsx'
import { MistakesAt } from './mistakes-at.tsx'
import { fieldId, pointerOf } from './pointer.ts'

/** One requirement as the wizard asks it, with its answer in the draft. */
export function RequirementField({ asked: { key, requirement } }: { asked: Asked }) {
  const { account, kept, answer, leave, faultAt } = useWizard()
  const pointer = pointerOf('answers', key)
  return (
    <div>
      <AnswerField
        account={account}
        id={fieldId(pointer)}
        requirement={requirement}
        answer={kept.typed.content.answers[key]}
        fault={faultAt(pointer)}
        onChange={(value) => answer(key, value)}
        onLeave={() => leave(pointer)}
      />
      <MistakesAt pointer={pointer} />
    </div>
  )
}
