#!/usr/bin/env node
'use strict';
/* eslint-disable @typescript-eslint/no-require-imports -- a bundle of CommonJS starts sooner than one of modules */
const { enableCompileCache } = require('node:module');
if (enableCompileCache !== undefined) enableCompileCache();
require('../dist/cli.js');
