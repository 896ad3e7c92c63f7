"use strict";
// Prints all rows of tables as one JSON object, each property with its type: `node read-tables.js FOLDER_WITH_NODE_MODULES`,
// {connection, tables} on stdin.

const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");
const path = require("node:path");

const { TableClient } = createRequire(path.join(process.argv[2], "package.json"))("@azure/data-tables");
const { connection, tables: names } = JSON.parse(readFileSync(0, "utf8"));

const rowsOf = async (name) => {
  const table = TableClient.fromConnectionString(connection, name, { allowInsecureConnection: true });
  const rows = [];
  // Without conversion the client hands on the types of the service: a double that is whole stays a double.
  for await (const row of table.listEntities({ disableTypeConversion: true })) rows.push(row);
  return rows;
};

const main = async () => {
  const tables = {};
  for (const name of names) tables[name] = await rowsOf(name);
  process.stdout.write(JSON.stringify(tables));
};

main().catch((failure) => {
  process.stderr.write(`${failure.message}\n`);
  process.exitCode = 1;
});
