"use strict";
// Azurite inside this process, with a beginning and an end that its starters can wait for.

const path = require("node:path");
const { setTimeout: pause } = require("node:timers/promises");

const services = ["blob", "queue", "table"];
const grace = 1000;
const limit = 15000;
const servers = [];
let ending = false;

// A later run recognises us by this name; without it, newer versions of Node.js call themselves MainThread on Linux.
process.title = "azurite";

// A terminal's Ctrl+C, or its closing, reaches every process of its group, and Azurite would close before the program
// that still has messages to give back. Azurite listens with `once`; its end is ours to choose.
const once = process.once;
process.once = (event, listener) =>
  ["SIGINT", "SIGTERM", "message"].includes(event) ? process : once.call(process, event, listener);
process.on("SIGINT", () => {});
process.on("SIGHUP", () => {});

// A starter that was killed reads no more: a broken pipe must not cut the saving short.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

// Resolves to the ports once all services listen. Azurite that cannot start says why on stderr and exits with 1.
exports.start = (installation) => new Promise((resolve) => {
  const source = path.join(installation, "node_modules", "azurite", "dist", "src");
  const { prototype } = require(path.join(source, "common", "ServerBase.js")).default;
  const start = prototype.start;
  prototype.start = async function () {
    await start.call(this);
    if (servers.push(this) === services.length) {
      resolve(Object.fromEntries(services.map((name, i) => [name, servers[i].httpServer.address().port])));
    }
  };
  require(path.join(source, "azurite.js"));
});

// Answers what was asked already, saves and closes. The process then ends by itself, when the last file is written: a
// close that finds a save under way and nothing new to save does not wait for it, so process.exit() could cut it short.
exports.end = async () => {
  if (ending) return;
  ending = true;
  if (servers.length < services.length) process.exit(0);
  setTimeout(() => process.exit(1), limit).unref();
  await Promise.all(servers.map(({ httpServer }) => answer(httpServer)));
  await Promise.all(servers.map((server) => server.close()));
  servers.forEach(({ httpServer }) => httpServer.closeAllConnections());
};

// A write that is answered after the save would be lost. Clients that pool connections keep them open for minutes.
async function answer(httpServer) {
  httpServer.close();
  for (let waited = 0; waited < grace && (await connections(httpServer)) > 0; waited += 20) {
    httpServer.closeIdleConnections();
    await pause(20);
  }
}

function connections(httpServer) {
  return new Promise((resolve) => httpServer.getConnections((_, count) => resolve(count)));
}
