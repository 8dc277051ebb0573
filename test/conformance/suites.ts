import {bytesOf, namesIn} from '../corpus/corpus.ts'

export interface Input {
  name: string
  text: string
}

/** The inputs of mwparserfromhell's tokenizer cases, and the wikitext of MediaWiki's parserTests; none when they are not there. */
export function suiteInputs(): Input[] {
  const cases = filesOf('suites/mwparserfromhell', '.mwtest').flatMap(([file, text]) => mwtestInputs(file, text))
  const tests = filesOf('suites/parserTests', '.txt').flatMap(([file, text]) => parserTestInputs(file, text))
  return [...cases, ...tests]
}

function filesOf(folder: string, suffix: string): [file: string, text: string][] {
  return namesIn(folder)
    .filter(name => name.endsWith(suffix))
    .map(name => [name.slice(0, -suffix.length), bytesOf(folder, name).toString('utf8')])
}

/** `name:   blank`, and below it `input:  "[[]]"`, with the escapes of Python. */
function mwtestInputs(file: string, text: string): Input[] {
  return text.split(/^---$/m).flatMap(part => {
    const name = /^name:\s*(.*)$/m.exec(part)?.[1]
    const input = /^input:\s*"(.*)"\s*$/m.exec(part)?.[1]
    return name === undefined || input === undefined ? [] : [{name: `${file}: ${name}`, text: unescaped(input)}]
  })
}

const escapes: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r'}

function unescaped(text: string): string {
  return text.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(.))/g, (_, two, four, eight, one) => {
    const hex: string | undefined = two ?? four ?? eight
    return hex === undefined ? (escapes[one] ?? one) : String.fromCodePoint(Number.parseInt(hex, 16))
  })
}

/** `!! test`, a line with the name, and somewhere below it `!! wikitext` with the text up to the next `!!`. */
function parserTestInputs(file: string, text: string): Input[] {
  return text
    .split(/^!! ?test[ ]*$/m)
    .slice(1)
    .flatMap(part => {
      const wikitext = /^!! ?(?:wikitext|input)[ ]*\n(.*?)\n?^!!/ms.exec(part)?.[1]
      return wikitext === undefined ? [] : [{name: `${file}: ${part.trim().split('\n', 1)[0] ?? ''}`, text: wikitext}]
    })
}
