"use strict";
// Prints the source of axe-core, which is run inside a page, as a JSON string: `node print-axe.js FOLDER_WITH_NODE_MODULES`.

const { readFileSync } = require("node:fs");
const path = require("node:path");

process.stdout.write(JSON.stringify(readFileSync(path.join(process.argv[2], "node_modules/axe-core/axe.min.js"), "utf8")));
