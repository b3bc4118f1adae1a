import { UnstyledButton } from '@mantine/core'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useCase } from '../case/case-context.tsx'
import classes from './jump-list.module.css'

interface JumpListProps {
  ids: string[]
  /** Called before the jump: a dialog in the way closes. */
  onJump?: () => void
}

/** Statements by name, each leading to its place in the case. */
export function JumpList({ ids, onJump }: JumpListProps) {
  const nameOf = useStatementName()
  const { goTo } = useCase()
  return (
    <ul className={classes.list}>
      {ids.map((id) => (
        <li key={id}>
          <UnstyledButton
            className={classes.jump}
            onClick={() => {
              onJump?.()
              // A closing dialog first gives the focus back to where it came from.
              setTimeout(() => goTo(id), onJump ? 200 : 0)
            }}
          >
            {nameOf(id)}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}

function useStatementName() {
  const words = useLocalText()
  const { claims, policy } = useCase()
  return (id: string) => {
    for (const { assessment, method, claims: answers } of claims.groups) {
      const stated = policy.methods.find(({ code }) => code === method)
      if (assessment?.id === id && stated) return words(stated.label)
      const claim = answers.find((each) => each.assessment?.id === id)
      if (claim) return words(claim.requirement.label)
    }
    return id
  }
}
