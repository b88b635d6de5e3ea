/** The JSON class: https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Json.htm */
import { platformType } from '../kernel/platform-type.ts';
import type { ApexValue } from '../kernel/values.ts';
import { nonNullStatics } from './arguments.ts';
import { JsonGenerator } from './json-generator.ts';
import { JsonParser } from './json-parser.ts';
import { expectOpening, fromJson } from './json-read.ts';
import { parseJson, untyped } from './json-tokens.ts';
import { toJson } from './json-write.ts';
import type { TypeValue } from './type.ts';

const write =
    (pretty: boolean) =>
    (value: ApexValue, suppressNulls: boolean | null = false) =>
        toJson(value, { pretty, suppressNulls: suppressNulls === true });

const read = (strict: boolean) => (text: string, type: TypeValue) => {
    expectOpening(text, type.name);
    return fromJson(parseJson(text), type.name, strict);
};

platformType({
    name: 'System.JSON',
    statics: {
        ...nonNullStatics({
            'System.JSONGenerator createGenerator(Boolean pretty)': (pretty: boolean) => new JsonGenerator(pretty),
            'System.JSONParser createParser(String text)': (text: string) => new JsonParser(text),
            'Object deserialize(String text, System.Type type)': read(false),
            'Object deserializeStrict(String text, System.Type type)': read(true),
            'Object deserializeUntyped(String text)': (text: string) => untyped(parseJson(text))
        }),
        'String serialize(Object value)': write(false),
        'String serialize(Object value, Boolean suppressApexObjectNulls)': write(false),
        'String serializePretty(Object value)': write(true),
        'String serializePretty(Object value, Boolean suppressApexObjectNulls)': write(true)
    }
});
