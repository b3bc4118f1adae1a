import { api, commonErrors, type Endpoint, type ErrorCode, errors } from '@freigabe/contract'
import { tableOf } from '../markdown/table.ts'

const file = 'docs/reference/errors.md'

export const paths = [file]

/** The register of error codes: those of any endpoint, then those that some give. */
export async function render(): Promise<Map<string, string>> {
  const common = new Set<ErrorCode>(commonErrors)
  const codes = Object.keys(errors) as ErrorCode[]
  const own = codes.filter((code) => !common.has(code))
  const text = `# Errors

Every refusal that leaves the API, generated from \`packages/contract/src/errors.ts\`. A refusal is a problem document (RFC 9457, \`application/problem+json\`). Programs act on \`code\`, which never changes its meaning; the words may be improved.

| field | what it says |
|---|---|
| \`type\` | the place of the code in the reference at \`/docs\` |
| \`code\` | one of the codes below |
| \`status\` | the HTTP status |
| \`title\` | what is wrong |
| \`action\` | what to do |
| \`detail\` | what is special about this occurrence |
| \`faults\` | a JSON pointer for each field at fault, with its words in German and English |
| \`about\` | facts for programs, such as the current revision |
| \`requestId\` | the request in the operator's logs |

## From any endpoint

${tableOf(['code', 'status', 'what is wrong', 'what to do'], codes.filter((code) => common.has(code)).map(entry))}

## From some endpoints

${tableOf(
  ['code', 'status', 'what is wrong', 'what to do', 'given by'],
  own.map((code) => [...entry(code), givers(code)]),
)}
`
  return new Map([[file, text]])
}

function entry(code: ErrorCode): string[] {
  const { status, title, action } = errors[code]
  return [`\`${code}\``, String(status), title, action]
}

function givers(code: ErrorCode): string {
  const names = Object.entries<Endpoint>(api)
    .filter(([, endpoint]) => endpoint.errors.includes(code))
    .map(([name]) => `\`${name}\``)
  return names.length === 0 ? '–' : names.join(', ')
}
