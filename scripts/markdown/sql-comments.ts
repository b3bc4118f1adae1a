/**
 * What a migration says of its tables, columns and indexes: the lines of comment right above each, by
 * `table`, `table.column` and the name of the index. A comment that a blank line follows is about the file.
 */
export function commentsIn(source: string): Map<string, string> {
  const found = new Map<string, string>()
  let table = ''
  let said: string[] = []
  for (const line of source.split('\n')) {
    const comment = /^\s*-- (.*)$/.exec(line)?.[1]
    if (comment !== undefined) {
      said.push(comment)
      continue
    }
    table = /^(?:create|alter) table (?:if not exists )?(\w+)/.exec(line)?.[1] ?? table
    const subject = subjectOf(line, table)
    if (said.length > 0 && subject !== undefined) found.set(subject, said.join(' '))
    said = []
  }
  return found
}

function subjectOf(line: string, table: string): string | undefined {
  const statement = /^create (?:unique )?(?:table|index) (?:if not exists )?(\w+)/.exec(line)?.[1]
  const column = /^\s+(?:add column )?([a-z_]+) \w/.exec(line)?.[1]
  return statement ?? (column === undefined ? undefined : `${table}.${column}`)
}
