import { Settings } from '../../packages/server/src/config/settings.ts'
import { tableOf } from '../markdown/table.ts'

const file = 'docs/reference/config.md'

export const paths = [file]

interface Printed {
  type?: string
  enum?: string[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  description?: string
}

/** Every setting, as its schema describes it. */
export async function render(): Promise<Map<string, string>> {
  const { properties = {} } = Settings.toJSONSchema({ io: 'input' })
  const defaults: Readonly<Record<string, unknown>> = Settings.parse({})
  const rows = Object.entries(properties as Record<string, Printed>).map(([name, setting]) => [
    `\`${name}\``,
    setting.description ?? '',
    valuesOf(setting),
    defaults[name] === undefined ? '' : `\`${defaults[name]}\``,
  ])
  const text = `# Configuration

Everything that can be set, read once at start from the environment. Generated from \`packages/server/src/config/settings.ts\`; what is not listed here does not exist. An empty variable counts as not set. A start with faults stops and lists all of them.

${tableOf(['variable', 'what it sets', 'values', 'default'], rows)}

## Keys

A key is written \`id:base64\` with at least 32 bytes, for example from \`openssl rand -base64 32\`. Several are separated by commas: new things are made with the first, and all of them can read. [Operating Freigabe](../guides/operate.md#keys) says how to rotate one. Without \`DATABASE_URL\`, missing keys are drawn at the first start and kept in \`keys.json\` of the data folder, readable by its owner alone.
`
  return new Map([[file, text]])
}

function valuesOf(setting: Printed): string {
  const { type, enum: choices, minimum, maximum, minLength, maxLength } = setting
  if (choices !== undefined) return choices.map((choice) => `\`${choice}\``).join(', ')
  if (type === 'integer') return rangeOf(minimum, maximum)
  if (maxLength !== undefined && minLength === maxLength) return `${minLength} characters`
  if (minLength !== undefined) return `at least ${minLength} characters`
  return ''
}

function rangeOf(minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER): string {
  const isBounded = maximum < Number.MAX_SAFE_INTEGER
  return isBounded ? `${minimum} to ${maximum}` : `at least ${minimum}`
}
