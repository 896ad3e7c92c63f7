"use strict";
// Starts shared.js, with the same arguments, in a session of its own, so that neither our starter's end nor its
// terminal's reaches it. Ends with 0 when it serves, or when another one has the directory; else tells why not.

const path = require("node:path");
const { spawn } = require("node:child_process");

process.on("SIGINT", () => {});
process.stderr.on("error", () => {});

const shared = spawn(process.execPath, [path.join(__dirname, "shared.js"), ...process.argv.slice(2)], {
  cwd: process.argv[2],
  detached: true,
  stdio: ["ignore", "ignore", "pipe", "ipc"],
  windowsHide: true,
});
shared.stderr.pipe(process.stderr);
shared.once("message", () => process.exit(0));
shared.once("exit", (code) => (process.exitCode = code ?? 1));
