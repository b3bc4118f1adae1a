import { type BadInput, refusedAs } from './bad-input.ts'

const screen = 'packages/screening/src/screen.test.ts'
const columns = 'packages/server/src/lists/columns/correct-columns.test.ts'
const command = 'packages/cli/src/commands/screen.test.ts'
const rows = 'packages/screening/src/reading/row-scanner.test.ts'
const workbook = 'packages/screening/src/reading/xlsx/open-workbook.test.ts'
const packed = 'packages/screening/src/reading/packed/packed-files.test.ts'
const json = 'packages/screening/src/reading/json/json-table.test.ts'
const formats = 'packages/screening/src/reading/screened-formats.test.ts'
const layout = 'packages/screening/src/columns/find-layout.test.ts'
const requests = 'packages/server/src/http/bad-requests.test.ts'
const folder = 'packages/server/src/files/folder-store.test.ts'
const socket = 'packages/server/src/lists/import/upload-over-http.test.ts'

/** What customers import. */
export const recipientsFiles: BadInput[] = [
  {
    what: 'an empty file, or white space alone',
    says: ['FILE_EMPTY', 'empty_file'],
    kept: 'no case opens',
    tests: [
      [screen, refusedAs],
      [socket, 'is refused when it is empty, however that is said'],
    ],
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
    kept: 'reading stops at the bound; memory does not grow with the file; its sender gets the answer, however late it looks',
    tests: [
      [
        'packages/server/src/lists/import/large-upload.test.ts',
        'a file of more than 2 GB that is really sent is refused at the standard limit, and memory does not grow with it',
      ],
      [socket, 'is refused before a byte of it is sent, when it is announced as too large'],
      [socket, 'is refused at the limit, when it was not announced'],
      [socket, 'is refused in words even if its sender looks up only after the last byte'],
      [screen, 'a file beyond the bounds on size or rows is refused, and reading stops'],
      [
        'packages/screening/src/reading/block-source.test.ts',
        'a file beyond the limit is refused as soon as the limit is passed',
      ],
    ],
  },
  {
    what: 'a text without any address',
    says: ['no_addresses'],
    kept: 'no case opens, and the group stays as open as it was',
    tests: [
      [screen, refusedAs],
      [
        'packages/screening/src/no-address.test.ts',
        'no text is called one without any address in which one stands, wherever that is',
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
    what: 'two columns that may hold the recipients’ addresses',
    says: ['unclear_email_column'],
    kept: 'the headings come back, and the customer chooses',
    tests: [
      [
        columns,
        'is asked for where two columns may hold the recipients, and nothing is read until it is said',
      ],
      [
        command,
        'asks for the column where two may hold the recipients, and reads the one it is told',
      ],
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
      [workbook, 'one long text that many cells name is a zip bomb, and one that some name is not'],
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
      [socket, 'is told as interrupted to a sender that stops in the middle and listens'],
      [socket, 'leaves nothing when its sender is gone in the middle'],
      [
        'packages/server/src/http/follow-uploads.test.ts',
        'an upload of which nothing more is heard comes to its end',
      ],
      [folder, 'a write that breaks off leaves nothing behind, and an earlier file as it was'],
    ],
  },
  {
    what: 'a file sent under a wrong media type',
    says: [],
    kept: 'it is read as the bytes that it is',
    tests: [[requests, 'a file is taken as bytes, whatever type its sender gave it']],
  },
  {
    what: 'an archive with several files, with another archive inside, of another sort, or encrypted',
    says: ['several_files', 'nested_archive', 'archive_file', 'password_protected'],
    kept: 'a list in a gzip or zip file is read as it is, with whatever the system added beside it',
    tests: [
      [packed, refusedAs],
      [packed, 'a list in a gzip or zip file is read as if it were not packed'],
    ],
  },
  {
    what: 'an archive that is cut off or damaged',
    says: ['broken_archive'],
    kept: 'it is never taken for a shorter list: length and checksum are compared',
    tests: [
      [
        packed,
        'an archive that is cut off anywhere is refused, and none is taken for a shorter list',
      ],
      [packed, 'a changed byte in the packed list is noticed'],
    ],
  },
  {
    what: 'a zip bomb in an archive',
    says: ['zip_bomb', 'file_too_large'],
    kept: 'unpacking stops before the memory is full',
    tests: [[packed, 'what expands beyond reason or beyond the bound is refused by name']],
  },
  {
    what: 'a JSON entry or line that is broken, or not built like the others',
    says: ['broken_json'],
    kept: 'every other entry',
    tests: [
      [json, 'a broken line costs itself, with its number'],
      [json, 'a broken entry costs itself, and what is cut off is said'],
    ],
  },
  {
    what: 'JSON that breaks off, or of which no entry can be read',
    says: ['cut_off', 'broken_json_file'],
    kept: 'every entry before the break',
    tests: [
      [json, 'a broken entry costs itself, and what is cut off is said'],
      [json, 'a file without an entry, or with none that can be read, is refused'],
    ],
  },
  {
    what: 'several lists of addresses in one JSON file',
    says: ['several_lists'],
    kept: 'none is chosen in the customer’s stead',
    tests: [
      [
        json,
        'several lists of addresses in one file are refused, also where the second comes late',
      ],
    ],
  },
  {
    what: 'a database dump with addresses in several tables',
    says: ['several_tables'],
    kept: 'none is chosen in the customer’s stead; a dump with one such table is read',
    tests: [[formats, refusedAs]],
  },
  {
    what: 'exports with different columns in one file',
    says: ['several_layouts', 'repeated_header'],
    kept: 'the same columns in another order are read; nothing is taken for something else',
    tests: [[formats, refusedAs]],
  },
  {
    what: 'an XML file, a saved e-mail',
    says: ['xml_file', 'mail_file'],
    kept: 'no case opens',
    tests: [[formats, refusedAs]],
  },
  {
    what: 'a damaged row of a dump, an address card that is not closed',
    says: ['broken_entry'],
    kept: 'every other row and card',
    tests: [
      [
        'packages/screening/src/reading/records/records.test.ts',
        'a dump gives its rows with their lines, and a damaged one costs itself',
      ],
    ],
  },
  {
    what: 'exports glued together, with byte-order marks amid them; zero bytes; an end mark of DOS',
    says: ['repeated_header'],
    kept: 'every row',
    tests: [
      [rows, 'a byte-order mark amid a file is no part of the row that it begins'],
      [rows, 'the byte that ends a file of DOS and zeros that fill one up are no row'],
      [rows, 'zero bytes and other line ends of Unicode are ordinary characters'],
    ],
  },
]
