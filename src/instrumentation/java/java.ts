import type { CodeLanguage } from '../code/read-code.ts';
import { javaModule, javaNames, linkJavaPackages } from './java-module.ts';
import { javaShapes } from './java-shapes.ts';
import { textOfCall } from './java-texts.ts';
import { readMicrometer } from './micrometer.ts';
import { readOpenTelemetry } from './opentelemetry.ts';
import { readFamilies } from './simpleclient-families.ts';
import { readSimpleclientUses } from './simpleclient-uses.ts';
import { readSimpleclient } from './simpleclient.ts';

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
    readFamilies(context);
    readOpenTelemetry(context);
  },
};
