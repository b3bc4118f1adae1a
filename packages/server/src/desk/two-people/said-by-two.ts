import type { StatementOfReasons } from '@freigabe/contract'

const sentence = {
  de: 'Diese Entscheidung haben zwei Personen gemeinsam getroffen.',
  en: 'Two people made this decision together.',
}

/** The statement of a decision by two people says so, and not who they are. */
export function saidByTwo(statement: StatementOfReasons): StatementOfReasons {
  const said = sentence[statement.locale]
  if (statement.lookedAt.includes(said)) return statement
  return { ...statement, lookedAt: `${statement.lookedAt} ${said}` }
}
