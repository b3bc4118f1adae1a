import type { FaultWords, PackLayer } from '@freigabe/core'
import { type Document, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { issueWords } from '../faults/issue-words.ts'
import { placeInScalar } from '../faults/place-in-scalar.ts'
import { policyFaultWords } from '../faults/policy-fault-words.ts'
import type { PolicyFault } from '../faults/policy-faults.ts'
import { yamlWords } from '../faults/yaml-words.ts'
import { PackFile } from './policy-schema.ts'

/** A pack as read, with a way back from each part to its place in the file. */
export interface ReadPack {
  file: string
  layer: PackLayer
  /** A fault, worded, at the part that the path leads to, or at a place in the text that stands there. */
  faultAt: FaultAt
}

export type FaultAt = (
  path: readonly PropertyKey[],
  words: FaultWords,
  offset?: number,
) => PolicyFault

/**
 * Reads the text of a pack file. References to other parts are not yet followed: see
 * `referenceFaults`.
 *
 * @param file its name, as faults show it
 */
export function readPack(file: string, text: string): ReadPack | { faults: PolicyFault[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const faultAtOffset = (offset: number, words: FaultWords): PolicyFault => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col, ...words }
  }
  const faultAt: FaultAt = (path, words, offset) =>
    faultAtOffset(
      offset === undefined ? offsetOf(document, path) : offsetWithin(document, text, path, offset),
      words,
    )

  const troubles = [...document.errors, ...document.warnings]
  if (troubles.length > 0) {
    return { faults: troubles.map((trouble) => faultAtOffset(trouble.pos[0], yamlWords(trouble))) }
  }
  const stated = plainContent(document)
  if ('trouble' in stated) return { faults: [faultAtOffset(0, stated.trouble)] }
  const parsed = PackFile.safeParse(stated.content, { reportInput: true })
  if (!parsed.success) {
    return { faults: parsed.error.issues.flatMap((issue) => issueFaults(issue, faultAt)) }
  }
  const { id, version, ...rest } = parsed.data
  return { file, layer: { id, version: `${id}@${version}`, ...rest }, faultAt }
}

/** What the YAML amounts to; aliases that multiply without end are a fault. */
function plainContent(document: Document): { content: unknown } | { trouble: FaultWords } {
  try {
    return { content: document.toJS() }
  } catch (error) {
    return { trouble: yamlWords({ code: 'BAD_ALIAS', message: (error as Error).message }) }
  }
}

function issueFaults(issue: z.core.$ZodIssue, faultAt: FaultAt): PolicyFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      faultAt([...issue.path, key], policyFaultWords('key_unknown', { key })),
    )
  }
  return [faultAt(issue.path, behindPath(issue.path, issueWords(issue)))]
}

/** What is missing has no place of its own, so its path is told in front. */
function behindPath(path: readonly PropertyKey[], { code, text }: FaultWords): FaultWords {
  const place = path.length > 0 ? `${path.join('.')}: ` : ''
  return { code, text: { de: place + text.de, en: place + text.en } }
}

/** Where a part stands in the file; for one that is missing, where the part around it stands. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const start = startOf(document, path.slice(0, length))
    if (start !== undefined) return start
  }
  return 0
}

/** Where a place of a text stands in the file. */
function offsetWithin(
  document: Document,
  file: string,
  path: readonly PropertyKey[],
  offset: number,
): number {
  const node: unknown = document.getIn(path, true)
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) {
    return offsetOf(document, path)
  }
  const [start, end] = node.range
  return start + placeInScalar(file.slice(start, end), node.value, offset)
}

function startOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent: unknown = document.getIn(path.slice(0, -1), true)
  const items: unknown = parent && (parent as { items?: unknown }).items
  if (!Array.isArray(items)) return undefined
  const name = path.at(-1)
  const item: unknown =
    typeof name === 'number'
      ? items[name]
      : items.find((pair) => isPair(pair) && String(pair.key) === String(name))
  const node = isPair(item) ? item.key : item
  return isNode(node) ? node.range?.[0] : undefined
}
