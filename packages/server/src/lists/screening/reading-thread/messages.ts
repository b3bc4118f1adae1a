import type {
  CellTest,
  ColumnValuesOptions,
  DivideOptions,
  FileForm,
  FileRefusalCode,
  FileValues,
  KnownFile,
  LeaveOutList,
  Limits,
  MailAnswer,
  SampledRow,
  ScreeningOptions,
  ScreeningReport,
  Sketch,
} from '@freigabe/screening'

/** The engine's functions as the thread offers them: the plain data that they take, and what they give. */
export interface ReadingTasks {
  screen: {
    given: Omit<
      ScreeningOptions,
      | 'askDomains'
      | 'askRegistered'
      | 'onProgress'
      | 'onRecipients'
      | 'signal'
      | 'hash'
      | 'openThread'
      | 'ipCountries'
      | 'leavesOut'
    > & {
      /** Size of the file in bytes; it decides whether a further thread is opened to count. */
      size: number
      asksDomains: boolean
      asksRegistered: boolean
      /** The hashes of a list of those to be left out. */
      leaveOut?: Int32Array
      /** The hashes of whoever the file itself marks as gone, where they are to be left out. */
      marked?: Int32Array
    }
    gives: {
      report: ScreeningReport
      /** Null where the file was refused. */
      drawn: { sketch: Sketch; sample: SampledRow[] } | null
      leftOut: RowsLeftOut
    }
  }
  /** A list of those to be left out, or whoever a recipients file marks as gone; or why it cannot be read. */
  list: {
    given: { limits: Partial<Limits>; marked?: true } & Pick<
      ScreeningOptions,
      'columns' | 'encoding' | 'leavesOutHidden'
    >
    gives: LeaveOutList | { refusal: FileRefusalCode }
  }
  /** Writes a file without them, as the part `rest`. */
  without: { given: { file: Omit<PlainKnownFile, 'digest'>; leaveOut: Int32Array }; gives: unknown }
  form: { given: { limits: Partial<Limits> }; gives: FileForm | null }
  /** The first file is the part, the second the whole. */
  part: { given: readonly [PlainKnownFile, PlainKnownFile]; gives: boolean }
  divide: {
    given: Omit<DivideOptions, 'by' | 'first' | 'rest' | 'signal'> & { by: CellTest }
    gives: { first: number; rest: number }
  }
  values: { given: Omit<ColumnValuesOptions, 'signal'>; gives: FileValues }
  /** The first file is that of an import, the others those of the lists that are given by their files. */
  new: {
    given: {
      file: PlainKnownFile
      lists: readonly (PlainKnownFile | { hashes: BigUint64Array })[]
      screening: ReadingTasks['screen']['given']
    }
    /** Null where nobody is known. What is new is written as the part `rest`, and screened; nothing if all are known. */
    gives: { counts: number[]; fresh: ReadingTasks['screen']['gives'] | null } | null
  }
}

/** How many rows were left out: because of a list, and because the file marks whoever is in them. */
export interface RowsLeftOut {
  listed: number
  gone: number
}

export type PlainKnownFile = Omit<KnownFile, 'open' | 'signal' | 'leavesOut'>

export type ReadingTask = {
  [Kind in keyof ReadingTasks]: { kind: Kind; given: ReadingTasks[Kind]['given'] }
}[keyof ReadingTasks]

export type PartName = 'first' | 'rest'

/** What the thread asks about domains, and the answers: whether they take mail, since which day they are registered. */
export interface Answers {
  mail: ReadonlyMap<string, MailAnswer>
  registered: ReadonlyMap<string, number>
}

export type AskedAbout = keyof Answers

export type ToThread =
  | { kind: 'task'; task: ReadingTask }
  | { kind: 'block'; stream: number; bytes: Uint8Array<ArrayBuffer>; length: number }
  | { kind: 'end'; stream: number }
  | {
      [About in AskedAbout]: { kind: 'answers'; about: About; answers: Answers[About] }
    }[AskedAbout]
  | { kind: 'written'; part: PartName }

export type FromThread =
  /** Asks for a file of the task, by its place, from its beginning. Each request is another stream. */
  | { kind: 'open'; stream: number; file: number }
  /** A block is done with, and its room is free again. */
  | { kind: 'taken'; stream: number; bytes: Uint8Array<ArrayBuffer> }
  /** The rest of the stream is not wanted. */
  | { kind: 'close'; stream: number }
  | { kind: 'progress'; bytes: number }
  | { kind: 'ask'; about: AskedAbout; domains: readonly string[] }
  | { kind: 'piece'; part: PartName; bytes: Uint8Array }
  | { kind: 'done'; gives: unknown }
  | { kind: 'failed'; message: string }
