import { strToU8, unzipSync, zipSync } from 'fflate'
import { makeWorkbook } from '../make-workbook.ts'
import type { NastyFile } from './nasty-file.ts'

type Rows = Parameters<typeof makeWorkbook>[0][number]

const headings = ['Name', 'E-Mail']
const month = (...names: string[]): Rows => [
  headings,
  ...names.map((name) => [name, `${name.toLowerCase()}@gmx.de`]),
]

/** Workbooks that hold more than one plain table, or hold it elsewhere than usual. */
export const workbooks: NastyFile[] = [
  {
    name: 'a workbook with a cover sheet',
    file: () => makeWorkbook([[['Kundenliste 2026']], [['E-Mail'], ['anna@gmx.de']]]),
    holds: {
      recipients: ['anna@gmx.de'],
      header: ['E-Mail'],
      roles: { email: 0 },
      refusedRows: [],
    },
  },
  {
    name: 'a workbook with a sheet for each month',
    file: () =>
      makeWorkbook([month('Anna', 'Ben'), month('Carla'), month('Dora')], {
        names: ['Januar', 'Februar', 'März'],
      }),
    holds: {
      recipients: ['anna@gmx.de', 'ben@gmx.de', 'carla@gmx.de', 'dora@gmx.de'],
      header: ['Name', 'E-Mail', 'Sheet'],
      email: 1,
      refusedRows: [],
      format: {
        workbook: {
          sheets: [
            { name: 'Januar', before: 0 },
            { name: 'Februar', before: 3 },
            { name: 'März', before: 5 },
          ],
          leftOut: [],
          hiddenRows: 0,
        },
      },
    },
  },
  {
    name: 'a workbook whose months begin with titles of their own, or without headings',
    file: () =>
      makeWorkbook([
        [['Januar 2026'], ...month('Anna')],
        [['Februar 2026'], ['vorläufig'], ...month('Ben')],
        month('Carla').slice(1),
      ]),
    holds: {
      recipients: ['anna@gmx.de', 'ben@gmx.de', 'carla@gmx.de'],
      header: ['Name', 'E-Mail', 'Sheet'],
      refusedRows: [],
      invalid: 0,
    },
  },
  {
    name: 'a workbook with a sheet of another layout and a hidden one',
    file: () =>
      makeWorkbook(
        [
          month('Anna'),
          month('Alt'),
          [
            ['E-Mail', 'Abteilung'],
            ['otto@firma.de', 'Einkauf'],
          ],
        ],
        { names: ['Kunden', 'Sicherung', 'Lieferanten'], hidden: [1] },
      ),
    holds: {
      recipients: ['anna@gmx.de'],
      header: ['Name', 'E-Mail'],
      format: {
        workbook: {
          sheets: [{ name: 'Kunden', before: 0 }],
          leftOut: [
            { name: 'Lieferanten', why: 'other_layout' },
            { name: 'Sicherung', why: 'hidden' },
          ],
          hiddenRows: 0,
        },
      },
    },
  },
  {
    name: 'a workbook with rows hidden by a filter',
    file: () => makeWorkbook([month('Anna', 'Ben', 'Carla')], { hiddenRows: [2, 4] }),
    holds: {
      recipients: ['anna@gmx.de', 'ben@gmx.de', 'carla@gmx.de'],
      format: {
        workbook: { sheets: [{ name: 'S1', before: 0 }], leftOut: [], hiddenRows: 2 },
      },
    },
  },
  {
    name: 'a workbook that counts days from 1904 and holds properties of an extension',
    file: () =>
      edited(
        makeWorkbook(
          [
            [
              ['E-Mail', 'Angemeldet am'],
              ['anna@gmx.de', 42735],
            ],
          ],
          {
            around: [
              '<workbookPr date1904="1"/>',
              '<extLst><ext><x15:workbookPr xmlns:x15="x" chartTrackingRefBase="1"/></ext></extLst>',
            ],
          },
        ),
        (path, text) => {
          if (path !== 'xl/worksheets/sheet1.xml') return [path, text]
          return [path, text.replace('<c r="B2">', '<c r="B2" s="1">')]
        },
        {
          'xl/styles.xml':
            '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        },
      ),
    holds: { recipients: ['anna@gmx.de'], cells: [{ signed_up_at: '2021-01-01' }] },
  },
  {
    name: 'a workbook whose parts lie in the root of the archive',
    file: () =>
      edited(makeWorkbook([month('Anna')]), (path, text) =>
        path === '[Content_Types].xml' || path === '_rels/.rels'
          ? null
          : [path.replace(/^xl\//, ''), text],
      ),
    holds: { recipients: ['anna@gmx.de'], header: headings },
  },
  {
    name: 'a workbook with group headings above its headings',
    file: () =>
      makeWorkbook([
        [
          ['Werber', null, 'Geworbener', null, 'Vermerk'],
          ['Name', 'E-Mail', 'Name', 'E-Mail', 'Datum'],
          ['Otto', 'otto@web.de', 'Anna', 'anna@gmx.de', '2024-01-02'],
          ['Paula', 'paula@web.de', 'Ben', 'ben@gmx.de', '2024-01-03'],
        ],
      ]),
    holds: {
      recipients: ['anna@gmx.de', 'ben@gmx.de'],
      header: ['Werber Name', 'Werber E-Mail', 'Geworbener Name', 'Geworbener E-Mail', 'Datum'],
      email: 3,
    },
  },
  {
    name: 'a workbook with a title as wide as its table',
    file: () =>
      makeWorkbook([
        [
          ['Empfängerliste', 'Verteiler Nord', 'Herbst'],
          ['Vorname', 'Kunden-Mail', 'Ort'],
          ['Anna', 'anna@gmx.de', 'Ulm'],
        ],
      ]),
    holds: { recipients: ['anna@gmx.de'], header: ['Vorname', 'Kunden-Mail', 'Ort'], invalid: 0 },
  },
  {
    name: 'a workbook with a title in every cell of its merged line',
    file: () =>
      makeWorkbook([
        [
          ['Kunden', 'Kunden', 'Kunden'],
          ['Wer', 'Wohin', 'Ort'],
          ['Anna', 'anna@gmx.de', 'Ulm'],
        ],
      ]),
    holds: { recipients: ['anna@gmx.de'], header: ['Wer', 'Wohin', 'Ort'], invalid: 0 },
  },
  {
    name: 'a workbook with two equal headings',
    file: () =>
      makeWorkbook([
        [
          ['Vorname', 'Kunden-Mail', 'Notiz', 'Notiz'],
          ['Anna', 'anna@gmx.de', 'x', 'y'],
        ],
      ]),
    holds: {
      recipients: ['anna@gmx.de'],
      header: ['Vorname', 'Kunden-Mail', 'Notiz', 'Notiz'],
      invalid: 0,
    },
  },
  {
    name: 'a workbook with years for headings',
    file: () =>
      makeWorkbook([
        [
          ['Vorname', 'Kunden-Mail', 'Ort', 2024, 2025],
          ['Anna', 'anna@gmx.de', 'Ulm', 12, 17],
        ],
      ]),
    holds: {
      recipients: ['anna@gmx.de'],
      header: ['Vorname', 'Kunden-Mail', 'Ort', '2024', '2025'],
      invalid: 0,
    },
  },
]

/** The workbook with its parts changed or, where `change` says null, without them; and with further ones. */
function edited(
  file: Uint8Array,
  change: (path: string, text: string) => [path: string, text: string] | null,
  added: Record<string, string> = {},
): Uint8Array {
  const parts = Object.entries(unzipSync(file)).flatMap(([path, bytes]) => {
    const changed = change(path, new TextDecoder().decode(bytes))
    return changed === null ? [] : [changed]
  })
  const all = [...parts, ...Object.entries(added)]
  return zipSync(Object.fromEntries(all.map(([path, text]) => [path, strToU8(text)])))
}
