import {Ajv2020} from 'ajv/dist/2020.js'
import {articleJsonSchema} from '../../src/json-schema.ts'

/** Make a check of printed articles by another's reading of our JSON Schema; it gives what is wrong, `[]` when nothing is. */
export function validator(options: {spans?: boolean} = {}): (printed: string) => string[] {
  const validate = new Ajv2020({strict: true, allErrors: false}).compile(articleJsonSchema(options))
  return printed =>
    validate(JSON.parse(printed)) ? [] : (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`)
}
