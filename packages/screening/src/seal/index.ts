export {
  drawScreeningKey,
  type SampleKeyPair,
  type SamplePublicKey,
  type ScreeningKey,
  sampleKeyPair,
} from './screening-key.ts'
export {
  openReport,
  openSample,
  readSketch,
  type SealedContent,
  type SealedReport,
  type SealedSample,
  sealReport,
  sealSample,
} from './seal-report.ts'
