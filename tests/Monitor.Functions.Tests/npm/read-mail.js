// Reads a mail on stdin with a library that is not ours, and prints what a reader would see as JSON.
const { createRequire } = require('node:module');
const { readFileSync } = require('node:fs');

const installed = createRequire(process.argv[2] + '/');
const { simpleParser } = installed('mailparser');

simpleParser(readFileSync(0), { skipHtmlToText: true, skipTextToHtml: true }).then((mail) => {
  const headers = Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]));
  const { subject, text, html, messageId, inReplyTo, references, date } = mail;
  console.log(JSON.stringify({
    subject, text, html, messageId, inReplyTo, references, date, headers, from: mail.from?.text, to: mail.to?.text,
    attachments: mail.attachments.length,
  }));
});
