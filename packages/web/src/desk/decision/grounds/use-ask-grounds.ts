import { useCase } from '../../case/case-context.tsx'
import { withGrounds } from '../letter/question-text.ts'
import { modeFocus } from '../mode-focus.ts'

/** Goes over to a question that puts these grounds to the customer, added to what is typed there. */
export function useAskGrounds() {
  const { change, chooseMode, policy, shown } = useCase()
  return (codes: readonly string[]) => {
    change('ask', (before) =>
      withGrounds(
        { ...before, about: before.about ?? [] },
        [...new Set([...before.grounds, ...codes])],
        policy,
        shown.account.locale,
      ),
    )
    chooseMode('ask')
    modeFocus.soon()
  }
}
