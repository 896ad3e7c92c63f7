"use strict";
// The Azurite of a data directory: `node shared.js DIRECTORY INSTALLATION [azurite's own arguments]`, started by
// starter.js. It belongs to all commands that use the directory and ends when the last one is gone, however it went.
//
// A command registers first (the file azurite-users/PID-STARTED-RANDOM), then takes azurite.lock, and then reads the
// marker azurite.json:
//   serving            It uses this Azurite and gives the lock back.
//   starting, ending   It waits until the marker says serving, or this process is gone.
//   none, or one whose process is gone: It removes the marker and starts anew.
// When no registered process is alive, this process says "ending" and looks once more. Whoever read "serving" before
// that had registered before, so it is seen now, and "serving" is said again; whoever reads later waits.
// A starter that is killed gives its lock back while its Azurite may still begin. So the marker is made by a link,
// which fails where there is one: of two Azurites one ends before it opens a file. From then on only its own process
// replaces the marker, whole, by a rename, and deletes it when it exits and all is saved.

const fs = require("node:fs");
const path = require("node:path");
const emulator = require("./emulator.js");

const [directory, installation] = process.argv.splice(2, 2);
const markerFile = path.join(directory, "azurite.json");
const usersFolder = path.join(directory, "azurite-users");
const draft = `${markerFile}.${process.pid}`;
const hasProc = fs.existsSync("/proc/self/stat");
const marker = {
  azurite: process.pid,
  started: hasProc ? statOf("self").started : "0",
  state: "starting",
  ports: { blob: 0, queue: 0, table: 0 },
};
let listens = false;

process.on("SIGTERM", end);
process.on("exit", () => {
  fs.rmSync(draft, { force: true });
  if (isOurs()) fs.rmSync(markerFile, { force: true });
});

if (!claim()) process.exit(0);
const poll = setInterval(look, 200);
emulator.start(installation).then((ports) => {
  Object.assign(marker, { ports });
  listens = true;
  announce("serving");
  if (process.connected) process.send("serving", () => process.connected && process.disconnect());
});

function look() {
  // Somebody deleted the directory or the marker. What lies there now may be another Azurite's.
  if (!isOurs() && !claim()) process.exit(1);
  if (isUsed()) {
    if (listens) announce("serving");
  } else if (!listens) {
    process.exit(0);
  } else if (announce("ending")) {
    if (isUsed()) announce("serving");
    else end();
  }
}

function end() {
  clearInterval(poll);
  announce("ending");
  emulator.end();
}

function isUsed() {
  const names = listUsers();
  const gone = names.filter((name) => !isAlive(...name.split("-")));
  gone.forEach((name) => attempt(() => fs.rmSync(path.join(usersFolder, name), { force: true })));
  return names.length > gone.length;
}

function listUsers() {
  try {
    return fs.readdirSync(usersFolder);
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

// A process that ended stays in the list as a zombie until its parent asks for its exit code.
function isAlive(id, started) {
  try {
    if (!hasProc) return process.kill(Number(id), 0);
    const stat = statOf(id);
    return stat.started === started && stat.state !== "Z" && stat.state !== "X";
  } catch (error) {
    return error.code !== "ENOENT" && error.code !== "ESRCH";
  }
}

// proc_pid_stat(5): the name stands in brackets and may hold anything; state is field 3, starttime field 22.
function statOf(id) {
  const stat = fs.readFileSync(`/proc/${id}/stat`, "latin1");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { state: fields[0], started: fields[19] };
}

function isOurs() {
  try {
    return JSON.parse(fs.readFileSync(markerFile, "utf8")).azurite === process.pid;
  } catch (error) {
    return error.code !== "ENOENT";
  }
}

function claim() {
  fs.writeFileSync(draft, JSON.stringify(marker));
  try {
    fs.linkSync(draft, markerFile);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    fs.rmSync(draft);
  }
}

// What fails (a reader holds the file on Windows) is tried again at the next look.
function announce(state) {
  return marker.state === state || attempt(() => {
    fs.writeFileSync(draft, JSON.stringify({ ...marker, state }));
    fs.renameSync(draft, markerFile);
    marker.state = state;
  });
}

function attempt(action) {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
