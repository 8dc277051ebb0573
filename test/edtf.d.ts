declare module 'edtf' {
  /** Throws for a text that is no EDTF. */
  export function parse(text: string): unknown
}
