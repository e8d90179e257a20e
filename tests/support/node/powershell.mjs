// Reads PowerShell scripts by a real grammar (tree-sitter).
//   node powershell.mjs faults TABLE FILE...   prints, a line each: what the grammar does not understand;
//                                              commands, parameters and fixed values that TABLE lacks;
//                                              variables that nothing sets
//   node powershell.mjs shapes FILE...         prints each FILE and a hash of its tree, in which text in
//                                              single quotes and comments count only by their place
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Language, Parser } from 'web-tree-sitter';

// Optimizing the grammar takes twelve seconds, reading a script without it a tenth of one.
setFlagsFromString('--liftoff-only');
const require = createRequire(import.meta.url);
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(
  require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm')));

// The tree as plain objects: going through the parser's own nodes takes a hundred times longer.
function plain(cursor, text, parent) {
  const node = {
    type: cursor.nodeType, row: cursor.startPosition.row, parent, children: [],
    text: text.slice(cursor.startIndex, cursor.endIndex),
    broken: cursor.nodeType === 'ERROR' || cursor.nodeIsMissing,
  };
  if (cursor.gotoFirstChild()) {
    do node.children.push(plain(cursor, text, node)); while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return node;
}

function* nodesOf(root) {
  const left = [root];
  while (left.length) {
    const node = left.pop();
    yield node;
    for (let i = node.children.length - 1; i >= 0; i--) left.push(node.children[i]);
  }
}

function treeOf(file) {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  const tree = parser.parse(text);
  const root = plain(tree.walk(), text, null);
  tree.delete();
  return root;
}

const say = (file, node, text) =>
  console.log(`${file}:${node.row + 1}: ${text}`);

function checkGrammar(file, root) {
  for (const node of nodesOf(root)) {
    if (node.broken) say(file, node, `not understood: ${node.text.slice(0, 120)}`);
  }
}

function shape(file) {
  const hash = createHash('sha256');
  const walk = node => {
    const masked = node.type === 'verbatim_string_characters' || node.type === 'comment';
    hash.update(`(${node.type}`);
    if (!masked && node.children.length === 0) hash.update(` ${node.text}`);
    if (!masked) node.children.forEach(walk);
    hash.update(')');
  };
  walk(treeOf(file));
  console.log(`${file} ${hash.digest('hex')}`);
}

// The fixed texts of an argument: words, and strings in single quotes.
function fixedTexts(argument) {
  if (argument.type === 'generic_token') return [argument.text];
  const texts = [];
  for (const part of argument.children) {
    if (part.type === ',') continue;
    const isString = part.type === 'unary_expression' && part.children.length === 1 &&
      part.children[0].type === 'string_literal' &&
      part.children[0].children[0]?.type === 'verbatim_string_characters';
    if (isString) texts.push(part.text.slice(1, -1).replaceAll("''", "'"));
  }
  return texts;
}

// A command as name, parameters with their values, and values without parameter.
function readCommand(node, isSwitch) {
  const command = { name: node.children[0].text };
  command.parameters = [];
  command.positional = [];
  let open = null;
  const elements = node.children.find(child => child.type === 'command_elements');
  for (const part of elements?.children ?? []) {
    if (part.type === 'command_argument_sep') {
      if (part.text === ':' && open) open.colon = true;
    } else if (part.type === 'command_parameter') {
      open = { name: part.text.slice(1), values: [] };
      command.parameters.push(open);
    } else if (open && (open.colon || !isSwitch(command.name, open.name))) {
      open.values.push(...fixedTexts(part));
      open.filled = true;
      open = null;
    } else {
      command.positional.push(...(fixedTexts(part).length ? fixedTexts(part) : [part.text]));
      open = null;
    }
  }
  return command;
}

function definitionOf(table, cmdlet, parameter) {
  return table.cmdlets[cmdlet]?.parameters[parameter] ?? table.common[parameter];
}

function checkParameter(table, command, parameter, tell) {
  const definition = definitionOf(table, command.name, parameter.name);
  if (definition === undefined) return tell(`${command.name} has no parameter -${parameter.name}`);
  if (definition !== 'switch' && !parameter.filled)
    tell(`-${parameter.name} of ${command.name} needs a value`);
  if (!Array.isArray(definition)) return;
  for (const value of parameter.values) {
    if (!definition.includes(value))
      tell(`-${parameter.name} of ${command.name} does not take ${value}`);
  }
}

function checkCommand(table, command, tell) {
  const cmdlet = table.cmdlets[command.name];
  if (!cmdlet) return tell(`unknown command ${command.name}`);
  for (const parameter of command.parameters) checkParameter(table, command, parameter, tell);
  if (command.positional.length > (cmdlet.positional ?? []).length)
    tell(`${command.name} gets a value without parameter: ${command.positional.join(' ')}`);
}

// `& $program words`: a program whose file name stands beside it.
function checkProgramCall(words, elements, tell) {
  for (const part of elements?.children ?? []) {
    if (part.type !== 'command_argument_sep') {
      for (const text of fixedTexts(part))
        if (!words.has(text)) tell(`unknown word for a program: ${text}`);
    }
  }
}

function checkStrings(table, words, root, tell) {
  for (const node of nodesOf(root)) {
    if (node.type !== 'verbatim_string_characters') continue;
    const text = node.text.slice(1, -1);
    if (/\.exe$/.test(text) && !table.programs[text]) tell(node, `unknown program ${text}`);
    if (/^\/[a-z]+(:|$)/.test(text) && text !== '/in' && !words.has(text))
      tell(node, `unknown switch of a program: ${text}`);
  }
}

function checkCommands(table, file, root) {
  const own = new Set([...nodesOf(root)].filter(node => node.type === 'function_name')
    .map(node => node.text));
  const words = new Set(Object.values(table.programs).flatMap(program => program.words));
  const isSwitch = (cmdlet, parameter) => definitionOf(table, cmdlet, parameter) === 'switch';
  for (const node of nodesOf(root)) {
    if (node.type !== 'command') continue;
    const tell = text => say(file, node, text);
    if (node.children[0].type === 'command_invokation_operator') {
      checkProgramCall(words, node.children.find(c => c.type === 'command_elements'), tell);
      continue;
    }
    const command = readCommand(node, isSwitch);
    if (!own.has(command.name)) checkCommand(table, command, tell);
    else if (command.parameters.length) tell(`${command.name} takes values by place`);
  }
  checkStrings(table, words, root, (node, text) => say(file, node, text));
}

const automatic = new Set(['_', 'true', 'false', 'null', 'matches', 'pscmdlet', 'pscommandpath',
  'lastexitcode', 'whatifpreference', 'host', 'executioncontext', 'erroractionpreference',
  'progresspreference']);

const bareName = node => node.text.replace(/^\$\{?/, '').replace(/\}$/, '')
  .replace(/^script:/i, '').toLowerCase();

function isSet(node) {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.type === 'left_assignment_expression' || parent.type === 'script_parameter') return true;
    if (parent.type === 'foreach_statement')
      return parent.children.find(child => child.type === 'variable') === node;
    if (/statement|pipeline|command|script_block/.test(parent.type)) return false;
  }
  return false;
}

function checkVariables(file, root) {
  const all = [...nodesOf(root)].filter(node => node.type === 'variable');
  const set = new Set(all.filter(isSet).map(bareName));
  for (const node of all) {
    // What cmd sets before it starts PowerShell goes by names of our own.
    const isOurs = bareName(node).startsWith('env:portolan_');
    if (!set.has(bareName(node)) && !automatic.has(bareName(node)) && !isOurs) say(file, node, `nothing sets ${node.text}`);
  }
}

function faults(table, file) {
  const root = treeOf(file);
  checkGrammar(file, root);
  checkCommands(table, file, root);
  checkVariables(file, root);
}

const [what, ...rest] = process.argv.slice(2);
if (what === 'faults') {
  const table = JSON.parse(readFileSync(rest.shift(), 'utf8'));
  rest.forEach(file => faults(table, file));
} else if (what === 'shapes') {
  rest.forEach(shape);
} else {
  throw new Error(`faults or shapes, not ${what}`);
}
