import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type ErrorCode, errors } from '@freigabe/contract'
import {
  type FileRefusalCode,
  fileRefusalTexts,
  type RowFault,
  rowFaultTexts,
} from '@freigabe/screening'
import { type BadInput, refusedAs } from '../bad-input/bad-input.ts'
import { calls } from '../bad-input/calls.ts'
import { recipientsFiles } from '../bad-input/recipients-files.ts'
import { tableOf } from '../markdown/table.ts'
import { root } from '../set-up/project.js'

const file = 'docs/reference/bad-input.md'

export const paths = [file]

/** The result of bad input: the message, what is kept, and the tests that show it. */
export async function render(): Promise<Map<string, string>> {
  const heads = ['input', 'what is said', 'what is kept', 'shown by']
  const text = `# Bad input

What happens to input that is not as it should be: a message that says what to do, nothing lost, nothing told to strangers. The messages come from the registers of the code, and each test is there by its name. Generated from \`scripts/bad-input/\`, where a new row belongs.

## Recipients files

A file that cannot be read as a whole is refused with one of these; a row that cannot be read is refused alone, with its line number. The same words come in German.

${tableOf(heads, recipientsFiles.map(rowOf))}

## Calls and forms

${tableOf(heads, calls.map(rowOf))}
`
  return new Map([[file, text]])
}

function rowOf({ what, says, kept, tests }: BadInput): string[] {
  return [
    what,
    says.map((code) => `\`${code}\`: ${wordsOf(code)}`).join('<br>'),
    kept,
    tests.map(([test, title]) => shown(test, title)).join('<br>'),
  ]
}

function wordsOf(code: BadInput['says'][number]): string {
  if (code in errors) {
    const { title, action } = errors[code as ErrorCode]
    return `${title} ${action}`
  }
  if (code in fileRefusalTexts) return fileRefusalTexts[code as FileRefusalCode].en
  return rowFaultTexts[code as RowFault].en
}

/** @throws if there is no such test: a claim without a test must not be made */
function shown(test: string, title: string): string {
  if (!readFileSync(path.join(root, test), 'utf8').includes(title)) {
    throw new Error(`${test} has no test “${title}”, which ${file} names.`)
  }
  return `[${title === refusedAs ? '… is refused as …' : title}](../../${test})`
}
