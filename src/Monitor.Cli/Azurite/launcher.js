"use strict";
// An Azurite that belongs to its starter: `node launcher.js INSTALLATION [azurite's own arguments]`.
// Whoever started us holds the other end of our standard input. When that end closes, for whatever reason, Azurite
// saves its data and ends; so it never outlives a program that was killed.

const emulator = require("./emulator.js");

process.stdin.once("end", emulator.end).once("error", emulator.end).resume();
process.on("SIGTERM", emulator.end);

const [installation] = process.argv.splice(2, 1);
emulator.start(installation);
