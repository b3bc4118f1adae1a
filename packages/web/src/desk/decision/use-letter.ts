import { useCase } from '../case/case-context.tsx'
import { mailPreviewQuery, type PreviewWish } from '../queries.ts'
import { useWritten } from './use-written.ts'

export type WrittenLetter = ReturnType<typeof useLetter>

/** The letter about the open case that would go out as things stand. */
export function useLetter(wish: PreviewWish) {
  const { account, caseId, shown } = useCase()
  return useWritten(wish, (asked) => mailPreviewQuery(account, caseId, asked), [
    judgedBefore(wish, shown.statements),
  ])
}

type Statements = ReturnType<typeof useCase>['shown']['statements']

/** A rejection says what the statements that it rests on were found to be. */
function judgedBefore(wish: PreviewWish, statements: Statements) {
  const restsOn = wish.kind === 'rejected' ? (wish.command.restsOn ?? []) : []
  return statements.filter(({ id }) => restsOn.includes(id)).map(({ value }) => value)
}
