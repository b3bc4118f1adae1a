import { dice } from './dice.ts'
import { europeanTrades } from './domains.ts'
import { european } from './names.ts'
import { type RecipientsFile, recipientsFile } from './recipients-file.ts'

/** The wrong export: shops with town and opening hours, and no address to write to. */
export function listWithoutAddresses(name: string, rows: number): RecipientsFile {
  const draw = dice(name)
  const shops = Array.from({ length: rows }, (_, row) => [
    String(500 + row),
    `${draw.one(european.last)} ${draw.one(europeanTrades)}`,
    draw.one(['Bristol', 'Cork', 'Ghent', 'Leeds', 'Lyon', 'Utrecht', 'York']),
    draw.one(['9-17', '10-18', '10-19']),
  ])
  const format = { delimiter: ',', encoding: 'utf8', lineEnd: '\n' } as const
  return recipientsFile(name, format, ['Id', 'Shop', 'Town', 'Opening hours'], shops)
}
