import { DuckDBInstance } from '@duckdb/node-api'

/**
 * DuckDB with a plain version of the screening's work: valid addresses by a regular expression,
 * distinct addresses, the most frequent domains, IP and time columns.
 */
export async function duckdb(/** @type {string} */ file) {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const reader = await connection.runAndReadAll(`
    CREATE TEMP TABLE counted AS
    WITH cells AS (
      SELECT lower(trim("E-Mail")) AS address, "Anmelde-IP" AS ip,
        try_strptime("Anmeldung am", '%d.%m.%Y %H:%M:%S') AS signed_up,
        try_strptime("Bestätigt am", '%d.%m.%Y %H:%M:%S') AS confirmed
      FROM read_csv('${file}', delim = ';', header = true, all_varchar = true, quote = '"',
        ignore_errors = true, strict_mode = false, null_padding = false)
    ), judged AS (
      SELECT *, regexp_matches(address,
        '^[a-z0-9!#$%&''*+/=?^_\`{|}~-]+(\\.[a-z0-9!#$%&''*+/=?^_\`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$'
      ) AS valid FROM cells
    )
    SELECT valid, address, ip, signed_up, confirmed FROM judged`)
  await reader.readAll()
  const result = await connection.runAndReadAll(`
    SELECT count(*) AS total, count(*) FILTER (valid) AS good,
      count(DISTINCT address) FILTER (valid) AS addresses, count(DISTINCT ip) AS ips,
      min(signed_up) AS first, max(signed_up) AS last,
      count(*) FILTER (confirmed < signed_up) AS before
    FROM counted`)
  await connection.runAndReadAll(`
    SELECT split_part(address, '@', 2) AS domain, count(*) FROM counted WHERE valid
    GROUP BY domain ORDER BY 2 DESC LIMIT 20`)
  const [row] = result.getRowObjects()
  return { rows: Number(row.total), valid: Number(row.good), unique: Number(row.addresses) }
}
