"use strict";
// Runs Azurite inside this process: `node launcher.js FOLDER_WITH_NODE_MODULES [azurite's own arguments]`.
// Whoever started us holds the other end of our standard input. When that end closes, for whatever reason, Azurite
// saves its data and ends; so it never outlives a program that was killed.

const path = require("node:path");

// A later run recognises us by this name; without it, newer versions of Node.js call themselves MainThread on Linux.
process.title = "azurite";

// A terminal's Ctrl+C, or its closing, reaches every process of its group, and Azurite would close before the program that still has
// messages to give back. Azurite listens with `once`; here it hears of the end through standard input only.
const once = process.once;
process.once = (event, listener) => (event === "SIGINT" ? process : once.call(process, event, listener));
process.on("SIGINT", () => {});
process.on("SIGHUP", () => {});

// A starter that was killed reads no more: a broken pipe must not cut the saving short.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

const end = () => {
  // Azurite answers this message once it has started; its databases are written before that.
  if (!process.emit("message", "shutdown")) process.exit(0);
  setTimeout(() => process.exit(1), 15000).unref();
};
process.stdin.once("end", end).once("error", end).resume();

const [folder] = process.argv.splice(2, 1);
require(path.join(folder, "node_modules", "azurite", "dist", "src", "azurite.js"));
