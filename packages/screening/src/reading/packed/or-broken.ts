import { FileRefusal, type FileRefusalCode } from '../file-refusal.ts'

/** Reads outside the bytes there are and bad compressed data both mean a damaged file. */
export function orBroken<Result>(code: FileRefusalCode, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    throw new FileRefusal(code)
  }
}
