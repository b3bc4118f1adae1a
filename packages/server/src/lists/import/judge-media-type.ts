import { fileTypeFromBuffer } from 'file-type'

/** What evidence may be: documents and pictures that are shown safely, and mail files. */
const taken = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/tiff',
  'image/heic',
  'application/vnd.ms-outlook',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
])

/**
 * The media type of an evidence file, judged by its content alone, or null for one that is not taken.
 * Text is text: HTML and scripts come out as `text/plain` and are never served as anything else.
 */
export async function judgeMediaType(head: Uint8Array): Promise<string | null> {
  const known = await fileTypeFromBuffer(head)
  if (known !== undefined) return taken.has(known.mime) ? known.mime : null
  if (head.includes(0)) return null
  return looksLikeMail(head) ? 'message/rfc822' : 'text/plain'
}

/** RFC 5322: header fields come first, and every mail has a date and an originator. */
function looksLikeMail(head: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 16_384))
  const headers = text.split(/\r?\n\r?\n/, 1)[0]!
  return /^from:/im.test(headers) && /^(date|received|message-id):/im.test(headers)
}
