/** Limits that keep one file from using up the machine. The caller can set all of them. */
export interface Limits {
  /** Largest file in bytes; also how far an archive may expand. */
  fileBytes: number
  /** Most rows, read and refused together. One distinct recipient takes some 30 bytes of memory. */
  rows: number
  /** Largest cell in bytes; also how far a quoted field may run before its quote counts as stray. */
  fieldBytes: number
  /** Most line breaks in a quoted field before its quote counts as stray. */
  fieldLineBreaks: number
  /** Largest row in bytes. */
  rowBytes: number
  /** Most columns. */
  columns: number
  /**
   * Largest workbook as uploaded, in bytes: it is held compressed in memory, because its table of contents is
   * at its end.
   */
  workbookBytes: number
  /** Most bytes that the parts of a workbook may expand to while they are read. */
  expandedBytes: number
  /**
   * Most bytes that an archive or a workbook may expand to per compressed byte; deflate reaches 1032, and the
   * most repetitive sheet stays below 300.
   */
  expansionRatio: number
  /** Most bytes of text that a workbook shares between cells: it is held in memory. */
  sharedTextBytes: number
  /** How many refused rows and invalid addresses are listed by line number; all are counted. */
  listedLines: number
}

export const defaultLimits: Limits = {
  fileBytes: 4 * 1024 ** 3,
  rows: 12_000_000,
  fieldBytes: 64 * 1024,
  fieldLineBreaks: 100,
  rowBytes: 1024 ** 2,
  columns: 4096,
  workbookBytes: 64 * 1024 ** 2,
  expandedBytes: 1024 ** 3,
  expansionRatio: 300,
  sharedTextBytes: 128 * 1024 ** 2,
  listedLines: 1000,
}
