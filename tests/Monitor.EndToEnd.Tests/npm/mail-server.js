"use strict";
// A mail server that is not ours, as moody as it is told to be: `node mail-server.js FOLDER_WITH_NODE_MODULES OPTIONS`.
// OPTIONS is JSON: a seed, and the shares of messages that it refuses for now ("refused", 451), hangs up on in the
// middle ("cut"), and takes without an answer ("lost"). Prints a line of JSON for its port and for each message that
// it saw the beginning of.

const { createRequire } = require("node:module");
const path = require("node:path");

const { SMTPServer } = createRequire(path.join(process.argv[2], "package.json"))("smtp-server");
const { seed, refused, cut, lost } = JSON.parse(process.argv[3]);

const say = (event) => process.stdout.write(JSON.stringify(event) + "\n");

// The generator of Park and Miller: the same seed gives the same moods.
let state = (seed % 2147483646) + 1;
const chance = () => (state = (state * 48271) % 2147483647) / 2147483647;

const moodOf = (share) =>
  share < refused ? "refused" : share < refused + cut ? "cut" : share < refused + cut + lost ? "lost" : "taken";

const hangUp = (session) =>
  [...server.connections].find((connection) => connection.id === session.id)?._socket.destroy();

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  disableReverseLookup: true,
  onData(stream, session, done) {
    const [{ address }] = session.envelope.rcptTo;
    const mood = moodOf(chance());
    const chunks = [];
    const tell = (answer) =>
      say({ to: address, sender: session.hostNameAppearsAs, answer, message: Buffer.concat(chunks).toString("base64") });
    let isOver = false;
    const end = (answer, act) => {
      if (isOver) return;
      isOver = true;
      tell(answer);
      act();
    };

    stream.on("data", (chunk) => {
      chunks.push(chunk);
      if (mood === "cut") end("Refused", () => hangUp(session));
    });
    stream.on("end", () => {
      if (mood === "refused") return end("Refused", () => done(Object.assign(new Error("4.3.0 Not now"), { responseCode: 451 })));
      if (mood === "lost") return end("Lost", () => hangUp(session));
      // A moment to think, so that the sender may die meanwhile.
      setTimeout(() => end("Taken", () => done(null, "Taken")), 20 + chance() * 130);
    });
  },
});

// A sender that is killed breaks its connection.
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
process.stdin.on("end", () => process.exit(0)).resume();
