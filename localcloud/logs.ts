/** One write of a cloud function to its console. */
export interface LogLine {
  requestId: string
  function: string
  stream: 'out' | 'err'
  /** The cloud's clock, in milliseconds. */
  at: number
  text: string
}

const REQUESTS_KEPT = 2000
const LINES_KEPT = 500

/** Keeps what the latest invocations wrote, so that a request id read out on the phone can be looked up. */
export class Logs {
  private readonly byRequest = new Map<string, LogLine[]>()

  constructor(private readonly listener: (line: LogLine) => void = () => {}) {}

  add(line: LogLine): void {
    const lines = this.byRequest.get(line.requestId) ?? this.start(line.requestId)
    if (lines.length < LINES_KEPT) lines.push(line)
    this.listener(line)
  }

  of(requestId: string): LogLine[] {
    return [...(this.byRequest.get(requestId) ?? [])]
  }

  private start(requestId: string): LogLine[] {
    if (this.byRequest.size >= REQUESTS_KEPT) {
      const oldest = this.byRequest.keys().next().value
      if (oldest !== undefined) this.byRequest.delete(oldest)
    }
    const lines: LogLine[] = []
    this.byRequest.set(requestId, lines)
    return lines
  }
}
