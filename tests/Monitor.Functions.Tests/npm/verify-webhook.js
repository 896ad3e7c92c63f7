// Checks a webhook with the official library: reads {secret, headers, body} on stdin, prints the verified body as JSON.
const { createRequire } = require('node:module');
const { readFileSync } = require('node:fs');

const installed = createRequire(process.argv[2] + '/');
const { Webhook } = installed('standardwebhooks');
const { secret, headers, body } = JSON.parse(readFileSync(0, 'utf8'));
console.log(JSON.stringify(new Webhook(secret).verify(body, headers)));
