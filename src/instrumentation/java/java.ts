import { literalText } from '../code/code.ts';
import type { Call, Expression } from '../code/code.ts';
import type { CodeLanguage } from '../code/read-code.ts';
import { javaModule, javaNames, linkJavaPackages } from './java-module.ts';
import { javaShapes } from './java-shapes.ts';
import { readMicrometer } from './micrometer.ts';
import { readSimpleclient, readSimpleclientUses } from './simpleclient.ts';

/** How metrics of Java are read. */
export const java: CodeLanguage = {
  language: 'java',
  title: 'Java',
  shapes: javaShapes,
  textOfCall,
  module: javaModule,
  names: javaNames,
  link: linkJavaPackages,
  read(context) {
    readMicrometer(context);
    readSimpleclient(context);
    readSimpleclientUses(context);
  },
};

/** `String.format("%s.total", name)`. */
function textOfCall(call: Call): readonly (string | Expression)[] | undefined {
  if (call.callee.kind !== 'member' || call.callee.property !== 'format') return undefined;
  const [format, ...others] = call.arguments.map((argument) => argument.value);
  const texts = literalText(format)?.split(/%[-+# 0-9.]*[a-zA-Z]/u);
  return texts?.flatMap((text, index) => {
    const value = others[index];
    return index === texts.length - 1 || value === undefined ? [text] : [text, value];
  });
}
