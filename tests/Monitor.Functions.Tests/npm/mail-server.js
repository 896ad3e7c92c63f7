// A mail server that is not ours. The recipient says what becomes of a mail: grey@ is refused once (451) and then taken,
// busy@ never fits (452), nobody@ is unknown (550), spam@ is refused after its message (554), cut@ loses its connection
// in the middle of it, and all others are taken. Prints a line of JSON for its port and for every mail.
const { createRequire } = require('node:module');
const { readFileSync } = require('node:fs');

const installed = createRequire(process.argv[2] + '/');
const { SMTPServer } = installed('smtp-server');
const { key, cert, ...options } = JSON.parse(process.argv[3]);

const say = (event) => process.stdout.write(JSON.stringify(event) + '\n');
const refusal = (responseCode, message) => Object.assign(new Error(message), { responseCode });
const met = new Set();

const server = new SMTPServer({
  ...(key ? { key: readFileSync(key), cert: readFileSync(cert) } : {}),
  ...options,
  disableReverseLookup: true,
  onAuth({ method, username, password }, session, done) {
    const right = username === 'monitor' && password === 'sésame "öffne" dich';
    done(right ? null : refusal(535, '5.7.8 Wrong user or password'), right ? { user: `${method} ${username}` } : undefined);
  },
  onMailFrom({ address }, session, done) {
    done(address.startsWith('unwanted') ? refusal(550, '5.7.1 Not from here') : null);
  },
  onRcptTo({ address }, session, done) {
    const isNew = !met.has(address) && met.add(address);
    if (address.startsWith('grey') && isNew) return done(refusal(451, '4.7.1 Greylisted, come back later'));
    if (address.startsWith('busy')) return done(refusal(452, '4.2.2 Mailbox full'));
    if (address.startsWith('nobody')) return done(refusal(550, '5.1.1 No such user'));
    done();
  },
  onData(stream, session, done) {
    const [{ address }] = session.envelope.rcptTo;
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    if (address.startsWith('cut') && !met.has(address + ' cut')) {
      met.add(address + ' cut');
      stream.once('data', () => {
        [...server.connections].find((connection) => connection.id === session.id)._socket.destroy();
      });
      return;
    }

    stream.on('end', () => {
      if (address.startsWith('spam')) return done(refusal(554, '5.7.1 Looks like spam'));
      say({
        from: session.envelope.mailFrom, to: address, secure: session.secure, user: session.user ?? null,
        hello: session.hostNameAppearsAs, eightBit: session.envelope.bodyType, message: Buffer.concat(chunks).toString('base64'),
      });
      done(null, 'Taken as 1');
    });
  },
});

server.on('error', (fault) => say({ fault: fault.message }));
server.listen(0, '127.0.0.1', () => say({ port: server.server.address().port }));
process.stdin.on('end', () => process.exit(0)).resume();
