export {
  drawScreeningKey,
  type SampleKeyPair,
  type SamplePublicKey,
  type ScreeningKey,
  sampleKeyPair,
} from './screening-key.ts'
export {
  openReport,
  readSketch,
  type SealedContent,
  type SealedReport,
  sealReport,
} from './seal-report.ts'
export { openSample, type SealedSample, sealSample } from './seal-sample.ts'
