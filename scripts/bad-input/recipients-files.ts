import { type BadInput, refusedAs } from './bad-input.ts'

const screen = 'packages/screening/src/screen.test.ts'
const rows = 'packages/screening/src/reading/row-scanner.test.ts'
const workbook = 'packages/screening/src/reading/xlsx/open-workbook.test.ts'
const layout = 'packages/screening/src/columns/find-layout.test.ts'
const requests = 'packages/server/src/http/bad-requests.test.ts'
const folder = 'packages/server/src/files/folder-store.test.ts'

/** What customers import. */
export const recipientsFiles: BadInput[] = [
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
