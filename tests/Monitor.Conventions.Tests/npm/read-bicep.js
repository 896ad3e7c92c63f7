// Reads Bicep files (on stdin, JSON: text by name) with a grammar that is not ours, and prints what they declare and use.
const { createRequire } = require('node:module');
const { readFileSync } = require('node:fs');

const installed = createRequire(process.argv[2] + '/');
const { Parser, Language } = installed('web-tree-sitter');

const parts = (node) => node.namedChildren.filter((child) => child.type !== 'comment');
const text = (node) => node.text.replace(/^'''|^'|'''$|'$/g, '').replaceAll("\\'", "'");

// Objects and arrays as themselves, strings as their text, and everything else as the code that it is.
function value(node) {
  switch (node?.type) {
    case undefined: return null;
    case 'object': return Object.fromEntries(
      parts(node).filter((child) => child.type === 'object_property').map((property) => parts(property)).map(([key, held]) => [text(key), value(held)]));
    case 'array': return parts(node).map(value);
    case 'string': return text(node);
    default: return { code: node.text };
  }
}

function mistakes(node) {
  const own = node.type === 'ERROR' || node.isMissing ? [`line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`] : [];
  return own.concat(...node.children.map(mistakes));
}

const decorated = (node) => Object.fromEntries(
  parts(node).map((decorator) => parts(parts(decorator)[0])).map(([name, given]) => [name.text, given ? parts(given).map(value)[0] ?? null : null]));

// A declaration's decorators are the node before it.
function declarations(root) {
  let decorators = {};
  const found = [];
  for (const node of parts(root)) {
    if (node.type === 'decorators') {
      decorators = decorated(node);
    } else if (node.type.endsWith('_declaration')) {
      const [name, ...rest] = parts(node);
      const reference = /^(module|resource)/.test(node.type) ? text(rest[0]) : null;
      const typed = rest[0]?.type.endsWith('type');
      const body = rest.at(-1)?.type === 'object' ? rest.at(-1) : node.descendantsOfType('object').at(0);
      found.push({
        kind: node.type.replace('_declaration', ''), name: name.text, decorators, reference,
        value: value(reference ? body : typed ? rest[1] : rest[0]), code: node.text,
      });
      decorators = {};
    }
  }
  return found;
}

// The names that expressions use, apart from those of functions and of what loops and lambdas go through.
function uses(node, bound = []) {
  const children = parts(node);
  const within = (some, names = bound) => some.flatMap((child) => uses(child, names));
  const names = (some) => some.flatMap((child) => child.namedChildCount ? names(parts(child)) : [child.text]);
  switch (node.type) {
    case 'identifier': return bound.includes(node.text) ? [] : [node.text];
    case 'decorators': case 'type': return [];
    case 'object_property': return within(children.slice(1));
    case 'call_expression': return within(children[0].type === 'identifier' ? children.slice(1) : children);
    case 'lambda_expression': return within(children.slice(1), bound.concat(names(children.slice(0, 1))));
    case 'for_statement': {
      const [collection, body] = children.slice(-2);
      return uses(collection, bound).concat(uses(body, bound.concat(names(children.slice(0, -2)))));
    }
    default: return within(node.type.endsWith('_declaration') ? children.slice(1) : children);
  }
}

async function main() {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(installed.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
  const read = Object.entries(JSON.parse(readFileSync(0, 'utf8'))).map(([name, bicep]) => {
    const root = parser.parse(bicep).rootNode;
    return [name, { mistakes: mistakes(root), declarations: declarations(root), uses: [...new Set(uses(root))] }];
  });
  console.log(JSON.stringify(Object.fromEntries(read)));
}

main().catch((wrong) => {
  console.error(wrong);
  process.exitCode = 1;
});
