/** A name in quotes, as MySQL, PostgreSQL and SQL Server write them. */
const quoted = /"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]/.source

/** The name with which a part of a list begins, without its quotes. */
export function nameIn(part: string): string {
  const name = new RegExp(`^\\s*(${quoted}|[^\\s(]+)`).exec(part)?.[1] ?? ''
  return name.replace(/^["`[]|["`\]]$/g, '')
}

/** The last name of `INSERT INTO "public"."users"`, without its schema. */
export function tableIn(head: string): string {
  const words = head.trim().match(new RegExp(`(?:(?:${quoted}|[^\\s."\`[\\]]+)\\.?)+`, 'g')) ?? []
  const named = words.filter((word) => !/^(VALUES?|IGNORE|INTO)$/i.test(word))
  const parts = (named.at(-1) ?? '').match(new RegExp(`${quoted}|[^."\`[\\]]+`, 'g')) ?? []
  return nameIn(parts.at(-1) ?? '')
}

/** The names of a list of columns. */
export function namesIn(list: string): string[] {
  return splitList(list).map((part) => nameIn(part))
}

/** Cuts at the commas that are in no brackets and no quotes. */
export function splitList(list: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < list.length; at++) {
    const sign = list[at]!
    if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (sign === "'" || sign === '"' || sign === '`') {
      const end = list.indexOf(sign, at + 1)
      at = end < 0 ? list.length : end
    } else if (sign === ',' && depth === 0) {
      parts.push(list.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, list.slice(start)]
}
