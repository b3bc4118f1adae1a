/** The columns of an import by which the core tells what is stored of it for the gate, see `expand`. */
export const storedImport = [
  'batch.batch_id as batchId',
  'batch.state',
  'batch.digest',
  'batch.source_id as source',
  'batch.source_version as version',
  'batch.beyond_cap as beyondCap',
  'batch.delivered',
] as const
