import { createSocket } from 'node:dgram'
import { once } from 'node:events'

/** What a test's name server says about a domain; `silent` says nothing at all. */
export type TestZone =
  | { mx?: [preference: number, exchange: string][]; a?: string[]; aaaa?: string[] }
  | 'no_such_name'
  | 'failing'
  | 'silent'

const types = { 1: 'a', 15: 'mx', 28: 'aaaa' } as const
const rcodes = { failing: 2, no_such_name: 3 }

/**
 * A name server on loopback that knows only these domains. `asked`: every question so far, as type and name.
 */
export async function startNameServer(zones: Readonly<Record<string, TestZone>>) {
  const asked: string[] = []
  const socket = createSocket('udp4')
  socket.on('message', (message, { port, address }) => {
    const { name, type, question } = read(message)
    asked.push(`${type} ${name}`)
    const zone = zones[name] ?? 'no_such_name'
    if (zone === 'silent') return
    const records = typeof zone === 'string' ? [] : recordsOf(zone, type)
    const rcode = typeof zone === 'string' ? rcodes[zone] : 0
    socket.send(answer(message.readUInt16BE(0), rcode, question, records), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    server: `127.0.0.1:${socket.address().port}`,
    asked,
    async close() {
      socket.close()
      await once(socket, 'close')
    },
  }
}

/** The one question of a message, RFC 1035, 4.1.2. */
function read(message: Buffer) {
  const labels: string[] = []
  let at = 12
  for (let length = message[at]!; length > 0; length = message[at]!) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  const type = message.readUInt16BE(at + 1)
  return {
    name: labels.join('.').toLowerCase(),
    type: types[type as keyof typeof types] ?? String(type),
    question: message.subarray(12, at + 5),
  }
}

interface Entry {
  type: number
  data: Buffer
}

function recordsOf(zone: Exclude<TestZone, string>, type: string): Entry[] {
  if (type === 'mx') {
    return (zone.mx ?? []).map(([preference, exchange]) => ({
      type: 15,
      data: Buffer.concat([number16(preference), writtenName(exchange)]),
    }))
  }
  if (type === 'a') {
    return (zone.a ?? []).map((ip) => ({ type: 1, data: Buffer.from(ip.split('.').map(Number)) }))
  }
  return (zone.aaaa ?? []).map((hex) => ({ type: 28, data: Buffer.from(hex, 'hex') }))
}

function answer(id: number, rcode: number, question: Buffer, entries: readonly Entry[]): Buffer {
  const response = 0x8180
  const head = [id, response | rcode, 1, entries.length, 0, 0].map(number16)
  const body = entries.flatMap(({ type, data }) => [
    // The name of the question, by its place; type, class, 60 seconds to live, length.
    ...[0xc00c, type, 1, 0, 60, data.length].map(number16),
    data,
  ])
  return Buffer.concat([...head, question, ...body])
}

function writtenName(name: string): Buffer {
  const labels = name.split('.').filter((label) => label !== '')
  return Buffer.concat([
    ...labels.map((label) => Buffer.from([label.length, ...Buffer.from(label)])),
    Buffer.from([0]),
  ])
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}
