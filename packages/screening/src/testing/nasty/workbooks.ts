import { makeWorkbook } from '../make-workbook.ts'
import type { NastyFile } from './nasty-file.ts'

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
]
