"use strict";
// Prints all rows of tables as one JSON object, each property with its type:
// `node read-tables.js FOLDER_WITH_NODE_MODULES TABLE…`, the connection string in TABLES_CONNECTION.

const { createRequire } = require("node:module");
const path = require("node:path");

const [folder, ...names] = process.argv.slice(2);
const { TableClient } = createRequire(path.join(folder, "package.json"))("@azure/data-tables");

const rowsOf = async (name) => {
  const table = TableClient.fromConnectionString(process.env.TABLES_CONNECTION, name, { allowInsecureConnection: true });
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
