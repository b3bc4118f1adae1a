import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type ErrorCode, errors } from '@freigabe/contract'
import {
  type FileRefusalCode,
  fileRefusalTexts,
  type RowFault,
  rowFaultTexts,
} from '@freigabe/screening'
import { tableOf } from '../markdown/table.ts'
import { root } from '../set-up/project.js'

const file = 'docs/reference/bad-input.md'

export const paths = [file]

interface BadInput {
  what: string
  /** Codes of the answer: of the API, of the file as a whole, or of a row. */
  says: (ErrorCode | FileRefusalCode | RowFault)[]
  /** What is kept all the same, and what else to know. */
  kept: string
  /** Titles of tests as they stand in the source, by file; none while there is no such test. */
  tests: [file: string, title: string][]
}

const screen = 'packages/screening/src/screen.test.ts'
const rows = 'packages/screening/src/reading/row-scanner.test.ts'
const workbook = 'packages/screening/src/reading/xlsx/open-workbook.test.ts'
const layout = 'packages/screening/src/columns/find-layout.test.ts'
const requests = 'packages/server/src/http/bad-requests.test.ts'
const strangers = 'packages/server/src/accounts/other-account.test.ts'
const twoAtOnce = 'packages/server/src/review/two-at-once.test.ts'
const idempotency = 'packages/server/src/http/idempotency.test.ts'
const folder = 'packages/server/src/files/folder-store.test.ts'
/** The common part of titles that a loop puts together. */
const refusedAs = ' is refused as '

const recipientsFiles: BadInput[] = [
  {
    what: 'an empty file, or white space alone',
    says: ['FILE_EMPTY', 'empty_file'],
    kept: 'no case opens',
    tests: [[screen, refusedAs]],
  },
  {
    what: 'headings without a recipient',
    says: ['header_only'],
    kept: 'no case opens',
    tests: [[screen, refusedAs]],
  },
  {
    what: 'a binary file, a PDF, an image, an archive, a web page, an old Excel file',
    says: ['binary_file', 'pdf_file', 'image_file', 'archive_file', 'web_page', 'old_excel_file'],
    kept: 'told by the content, whatever the file is called',
    tests: [
      ['packages/screening/src/reading/file-kind.test.ts', refusedAs],
      [
        workbook,
        'an old Excel file and one with a password are told apart, wherever the name stands',
      ],
    ],
  },
  {
    what: 'a file beyond the bound on size, say of 2 GB and more',
    says: ['FILE_TOO_LARGE', 'file_too_large', 'too_many_rows'],
    kept: 'reading stops at the bound; memory does not grow with the file',
    tests: [
      [screen, 'a file beyond the bounds on size or rows is refused, and reading stops'],
      [
        'packages/screening/src/reading/block-source.test.ts',
        'a file beyond the limit is refused as soon as the limit is passed',
      ],
    ],
  },
  {
    what: 'no column of addresses',
    says: ['no_email_column'],
    kept: 'the headings come back, and the customer chooses',
    tests: [
      [screen, 'where no column was found, the headings come back so that the customer can choose'],
      [layout, 'headings about mail that hold no addresses are not taken for the column'],
    ],
  },
  {
    what: 'a chosen column that the file does not have',
    says: ['COLUMN_UNKNOWN', 'column_not_found'],
    kept: 'the file',
    tests: [[screen, 'a chosen column that is not there is refused']],
  },
  {
    what: 'broken quoting',
    says: ['stray_quote'],
    kept: 'every other row: a stray quote costs its own line',
    tests: [
      [rows, 'a stray quote costs its own line and no other'],
      [rows, 'a quote that is open at the end of the file costs its own line'],
    ],
  },
  {
    what: 'a wrong or mixed encoding',
    says: ['invalid_encoding'],
    kept: 'UTF-8, UTF-16 and Windows-1252 are told by the content; a row that fits none is refused alone',
    tests: [
      [screen, 'the same list in any encoding and as a workbook has the same recipients'],
      [rows, 'a row that is not UTF-8 is refused in a UTF-8 file'],
    ],
  },
  {
    what: 'one field of 10 million characters',
    says: ['field_too_long'],
    kept: 'every other row',
    tests: [
      [screen, 'one field of ten million characters costs its row'],
      [
        rows,
        'a cell of ten million characters is refused, in quotes and without, and reading goes on',
      ],
    ],
  },
  {
    what: 'a row without its address, or with a delimiter too many',
    says: ['too_few_columns', 'too_many_columns'],
    kept: 'every row whose address is in its place',
    tests: [
      [screen, 'a row with a delimiter too many is refused only if its address is out of place'],
    ],
  },
  {
    what: 'a zip bomb in a workbook',
    says: ['zip_bomb', 'workbook_too_large'],
    kept: 'unpacking stops before the memory is full',
    tests: [
      [workbook, 'a zip bomb is refused by name before it has filled the memory'],
      [workbook, 'a workbook that expands beyond the bound at an honest ratio is too large'],
    ],
  },
  {
    what: 'a damaged or encrypted workbook',
    says: ['broken_workbook', 'password_protected'],
    kept: 'no case opens',
    tests: [[workbook, 'what is damaged, encrypted or something else is refused by name']],
  },
  {
    what: 'an upload that breaks off',
    says: ['FILE_INTERRUPTED'],
    kept: 'nothing of it, and an earlier file as it was',
    tests: [
      [folder, 'a write that breaks off leaves nothing behind, and an earlier file as it was'],
    ],
  },
  {
    what: 'a file sent under a wrong media type',
    says: [],
    kept: 'it is read as the bytes that it is',
    tests: [[requests, 'a file is taken as bytes, whatever type its sender gave it']],
  },
]

const calls: BadInput[] = [
  {
    what: 'an id that does not exist',
    says: ['NOT_FOUND'],
    kept: '',
    tests: [
      [strangers, 'is not found in any path, by its id or its reference, by a person or a key'],
    ],
  },
  {
    what: 'another account’s id in path, query or body',
    says: ['NOT_FOUND'],
    kept: 'answered as if it did not exist',
    tests: [
      [strangers, 'is not found in any path, by its id or its reference, by a person or a key'],
      [strangers, 'cannot be reached through what is named in a query or a body'],
      [
        'packages/server/src/gate/gate-memory.test.ts',
        'a group of another account is as unknown as one that does not exist',
      ],
      [
        'packages/server/src/database/rights.test.ts',
        'reading shows each role of each table what the matrix says, and nothing of another account',
      ],
    ],
  },
  {
    what: 'a decision on a revision that the customer has since added to',
    says: ['REVISION_OUTDATED'],
    kept: 'the reviewer’s text',
    tests: [
      [twoAtOnce, 'a decision on a revision that the customer has since added to is refused'],
    ],
  },
  {
    what: 'a draft that somebody else saved in between',
    says: ['DRAFT_CHANGED'],
    kept: 'both versions',
    tests: [
      [
        twoAtOnce,
        'of two people who save one draft on the same version, the second is told and overwrites nothing',
      ],
      [
        'packages/web/src/review/wizard/draft/draft-keeper.test.ts',
        'two people never overwrite each other: both versions stay until one is chosen',
      ],
    ],
  },
  {
    what: 'a double submit',
    says: ['IDEMPOTENCY_IN_PROGRESS', 'IDEMPOTENCY_KEY_REUSED'],
    kept: 'the write is carried out once',
    tests: [
      [
        'packages/server/src/review/main-job.test.ts',
        'a second click on submit or accept changes nothing',
      ],
      [idempotency, 'of many identical writes sent at once, one is carried out'],
      [
        'packages/server/src/accounts/accounts.test.ts',
        'the same idempotency key makes one group, and another request under it is refused',
      ],
    ],
  },
  {
    what: 'an expired session',
    says: ['NOT_SIGNED_IN'],
    kept: 'what was typed stays on the screen and in the copy; signing in goes on from there',
    tests: [
      ['packages/server/src/accounts/sign-in.test.ts', 'a session that has run out is no session'],
      [
        'packages/web/src/review/wizard/draft/draft-keeper.test.ts',
        'a copy that never reached the server is picked up by the next visit',
      ],
    ],
  },
  {
    what: 'script in a text field',
    says: [],
    kept: 'it is kept and shown as the text that it is',
    tests: [
      [
        'packages/server/src/mail/markup.test.ts',
        'text put into markup cannot open a tag, close an attribute or start an entity',
      ],
      [
        'packages/server/src/notify/letters/render-letter.test.ts',
        'a name that looks like markup comes out as the name',
      ],
    ],
  },
  {
    what: 'a line break in a name, to begin a header in a mail',
    says: [],
    kept: 'the name, on one line',
    tests: [
      [
        'packages/server/src/mail/plain-characters.test.ts',
        'a line that tries to begin a header reads as words in a row',
      ],
    ],
  },
  {
    what: 'JSON that is too large',
    says: ['BODY_TOO_LARGE'],
    kept: '',
    tests: [[requests, 'a body that is too large is refused']],
  },
  {
    what: 'JSON that is broken, of another shape, or poisoned',
    says: ['REQUEST_INVALID'],
    kept: '',
    tests: [
      [requests, 'broken JSON, JSON of another shape and poisoned JSON are refused'],
      [requests, 'a fault names its field by a JSON pointer'],
    ],
  },
  {
    what: 'a body that is no JSON',
    says: ['MEDIA_TYPE_UNSUPPORTED'],
    kept: '',
    tests: [[requests, 'a body that is no JSON is refused by its media type']],
  },
  {
    what: 'a made-up cursor',
    says: ['REQUEST_INVALID'],
    kept: '',
    tests: [[requests, 'a cursor that nobody gave out is refused, whatever it holds']],
  },
  {
    what: 'a full disk',
    says: ['STORAGE_FULL'],
    kept: 'nothing was changed; half a file is not left behind',
    tests: [
      [folder, 'a write that breaks off leaves nothing behind, and an earlier file as it was'],
    ],
  },
]

/** What comes of bad input: the message, what is kept, and the tests that show it. */
export async function render(): Promise<Map<string, string>> {
  const heads = ['input', 'what is said', 'what is kept', 'shown by']
  const text = `# Bad input

What happens to input that is not as it should be: a message that says what to do, nothing lost, nothing told to strangers. The messages come from the registers of the code, and each test is there by its name. Generated by \`scripts/generators/bad-input.ts\`, where a new row belongs.

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

/** @throws if there is no such test: what nothing shows must not be claimed */
function shown(test: string, title: string): string {
  if (!readFileSync(path.join(root, test), 'utf8').includes(title)) {
    throw new Error(`${test} has no test “${title}”, which ${file} names.`)
  }
  return `[${title === refusedAs ? '… is refused as …' : title}](../../${test})`
}
