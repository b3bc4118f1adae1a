/** A file that supports a statement, made for the example. */
export interface EvidenceFile {
  name: string
  bytes: Uint8Array
}

/** A message as mail programs save it (RFC 5322). */
export function mailFile(
  name: string,
  mail: { from: string; to: string; subject: string; date: string; text: string },
): EvidenceFile {
  const head = [
    `From: ${mail.from}`,
    `To: ${mail.to}`,
    `Subject: =?utf-8?B?${Buffer.from(mail.subject).toString('base64')}?=`,
    `Date: ${new Date(mail.date).toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  return { name, bytes: Buffer.from(`${head.join('\r\n')}\r\n\r\n${mail.text}\r\n`) }
}

export function textFile(name: string, text: string): EvidenceFile {
  return { name, bytes: Buffer.from(text) }
}
