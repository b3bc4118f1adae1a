import type { FaultWords, LocalText, PackLayer } from '@freigabe/core'
import { type Document, type ErrorCode, LineCounter, parseDocument, type YAMLError } from 'yaml'
import type { z } from 'zod'
import {
  type FaultOf,
  type PolicyFault,
  type PolicyFaultCode,
  policyFaultWords,
  wordsOfFlaw,
} from '../faults/policy-faults.ts'
import { offsetOf } from './pack-places.ts'
import { PackFile } from './policy-schema.ts'

/** A pack as read, with a way back from each part to its place in the file. */
export interface ReadPack {
  file: string
  layer: PackLayer
  /** A fault at the part that the path leads to. */
  faultAt: FaultAt
  /** The same with the caller's own words, or at a place in the text of that part. */
  wordsAt: WordsAt
}

export type FaultAt = <Code extends PolicyFaultCode>(
  path: readonly PropertyKey[],
  ...fault: FaultOf<Code>
) => PolicyFault

type WordsAt = (path: readonly PropertyKey[], words: FaultWords, within?: number) => PolicyFault

/**
 * Reads the text of a pack file. References to other parts are not yet followed: see
 * `referenceFaults`.
 *
 * @param file its name, as faults show it
 */
export function readPack(file: string, text: string): ReadPack | { faults: PolicyFault[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const wordsAtOffset = (offset: number, words: FaultWords): PolicyFault => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col, ...words }
  }
  const wordsAt: WordsAt = (path, words, within) =>
    wordsAtOffset(offsetOf(document, text, path, within), words)

  const troubles = [...document.errors, ...document.warnings]
  if (troubles.length > 0) {
    return { faults: troubles.map((trouble) => wordsAtOffset(trouble.pos[0], yamlWords(trouble))) }
  }
  const stated = plainContent(document)
  if ('trouble' in stated) return { faults: [wordsAtOffset(0, stated.trouble)] }
  const parsed = PackFile.safeParse(stated.content, { reportInput: true })
  if (!parsed.success) {
    return { faults: parsed.error.issues.flatMap((issue) => issueFaults(issue, wordsAt)) }
  }
  const { id, version, ...rest } = parsed.data
  return {
    file,
    layer: { id, version: `${id}@${version}`, ...rest },
    faultAt: (path, ...fault) => wordsAt(path, policyFaultWords(...fault)),
    wordsAt,
  }
}

/** The content of the YAML; endlessly multiplying aliases are a fault. */
function plainContent(document: Document): { content: unknown } | { trouble: FaultWords } {
  try {
    return { content: document.toJS() }
  } catch (error) {
    return { trouble: yamlWords({ code: 'BAD_ALIAS', message: (error as Error).message }) }
  }
}

function issueFaults(issue: z.core.$ZodIssue, wordsAt: WordsAt): PolicyFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      wordsAt([...issue.path, key], policyFaultWords('key_unknown', { key })),
    )
  }
  return [wordsAt(issue.path, behindPath(issue.path, issueWords(issue)))]
}

/** A missing part has no place of its own, so its path comes first. */
function behindPath(path: readonly PropertyKey[], { code, text }: FaultWords): FaultWords {
  const place = path.length > 0 ? `${path.join('.')}: ` : ''
  return { code, text: { de: place + text.de, en: place + text.en } }
}

/** What the YAML parser found: in our words where its code says enough, otherwise followed by its own. */
function yamlWords({ code, message }: Pick<YAMLError, 'code' | 'message'>): FaultWords {
  const reason = message.replace(/\.$/, '')
  const fault = yamlFaults[code as keyof typeof yamlFaults] ?? 'yaml_broken'
  return policyFaultWords(fault, { reason })
}

/** By the codes of the parser; a text uses the parser's own words only where they add something. */
const yamlFaults = {
  BAD_INDENT: 'yaml_indent',
  TAB_AS_INDENT: 'yaml_tab',
  DUPLICATE_KEY: 'yaml_key_twice',
  BAD_SCALAR_START: 'yaml_start',
  BAD_DQ_ESCAPE: 'yaml_escape',
  MULTILINE_IMPLICIT_KEY: 'yaml_key_lines',
  BLOCK_AS_IMPLICIT_KEY: 'yaml_second_colon',
  MULTIPLE_DOCS: 'yaml_documents',
  MISSING_CHAR: 'yaml_character_missing',
  BAD_ALIAS: 'yaml_alias',
} as const satisfies Partial<Record<ErrorCode, PolicyFaultCode>>

/**
 * What a schema found, in our words rather than its own: those of `flaw` where the schema names one.
 *
 * @param issue with its input, so parsed with `reportInput`
 */
function issueWords(issue: z.core.$ZodIssue): FaultWords {
  const flawed = wordsOfFlaw(issue.message)
  if (flawed) return flawed
  switch (issue.code) {
    case 'custom':
      return (issue.params as FaultWords | undefined) ?? policyFaultWords('value_odd')
    case 'invalid_type':
      return typeWords(issue)
    case 'invalid_value':
      return isNothing(issue.input)
        ? policyFaultWords('value_missing')
        : policyFaultWords('value_choice', { values: issue.values.map(String).join(', ') })
    case 'too_small':
      return smallWords(issue)
    case 'too_big':
      return policyFaultWords(issue.inclusive ? 'number_most' : 'number_below', {
        bound: String(issue.maximum),
      })
    case 'invalid_format':
      return policyFaultWords(issue.format === 'url' ? 'link_form' : 'value_odd')
    case 'invalid_key':
      return issueWords(issue.issues[0]!)
    default:
      return policyFaultWords('value_odd')
  }
}

function typeWords({ path, expected, input }: z.core.$ZodIssueInvalidType): FaultWords {
  if (isNothing(input)) return policyFaultWords(path.length === 0 ? 'file_empty' : 'value_missing')
  return policyFaultWords('value_type', {
    expected: kinds[expected] ?? expected,
    found: foundText(input),
  })
}

function smallWords({ origin, inclusive, minimum }: z.core.$ZodIssueTooSmall): FaultWords {
  if (origin === 'string') return policyFaultWords('text_empty')
  const bound = String(minimum)
  if (origin === 'array') return policyFaultWords('list_short', { count: bound })
  return policyFaultWords(inclusive ? 'number_least' : 'number_above', { bound })
}

/** A key without a value counts as missing. */
function isNothing(input: unknown): boolean {
  return input === undefined || input === null
}

function foundText(input: unknown): LocalText | string {
  if (typeof input === 'number' || typeof input === 'boolean') return String(input)
  if (Array.isArray(input)) return kinds.array!
  return kinds[typeof input] ?? typeof input
}

/** By the schemas' names for types. */
const kinds: Readonly<Record<string, LocalText>> = {
  string: { de: 'ein Text', en: 'a text' },
  number: { de: 'eine Zahl', en: 'a number' },
  int: { de: 'eine ganze Zahl', en: 'a whole number' },
  boolean: { de: 'true oder false', en: 'true or false' },
  array: { de: 'eine Liste', en: 'a list' },
  object: { de: 'eine Zuordnung (Schlüssel: Wert)', en: 'a mapping (key: value)' },
  record: { de: 'eine Zuordnung (Schlüssel: Wert)', en: 'a mapping (key: value)' },
}
