import { isBuiltin } from 'node:module';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * Who may use whom: `main -> app <- renderer`. One entry for each floor of the house; `packages` says which packages it
 * may import, `node` whether Node's own modules. Folders that are no floor (build, tests) are free.
 */
const FLOORS = {
  app: {
    folders: ['app'],
    // Pure libraries only: a new one is a decision, and is written down here.
    packages:
      /^(diff|docx|mammoth|mustache|parse5|smol-toml|xast|xastscript|yaml|zod|mdast|hast|unist|vfile|micromark|(mdast-util|hast-util|unist-util|xast-util|micromark)-.+)$/,
    node: false,
  },
  main: {
    folders: ['main', 'app', 'assets'],
    packages: /^(?!(react|react-.+|lexical|@lexical\/.+|lucide-react|@fontsource.*)$)/,
    node: true,
  },
  renderer: {
    folders: ['renderer', 'app', 'assets'],
    packages: /^(?!electron(-.+)?$)/,
    node: false,
  },
};

/** The one file that may use each end of the raw IPC. */
const RAW_IPC = { ipcMain: 'main/ipc.ts', ipcRenderer: 'main/preload.ts' };

/** Imports of every form, `import('x').Type` and `require` included, keep to {@link FLOORS}. */
const imports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      folder: '{{floor}}/ may not import from {{what}}.',
      package: '{{floor}}/ may not import the package {{what}}.',
      node: "{{floor}}/ may not import Node's {{what}}.",
    },
  },
  create(context) {
    const floor = pathInProject(context).split('/')[0];
    if (!Object.hasOwn(FLOORS, floor)) return {};
    const allowed = FLOORS[floor];

    function check(node) {
      const specifier = literal(node)?.replace(/\?.*$/, '');
      if (specifier === undefined) return;
      const report = (messageId, what) =>
        context.report({ node, messageId, data: { floor, what } });
      if (specifier.startsWith('.') || isAbsolute(specifier)) {
        const target = slashes(
          relative(context.cwd, resolve(dirname(context.filename), specifier)),
        );
        if (!allowed.folders.includes(target.split('/')[0])) report('folder', target);
      } else if (isBuiltin(specifier)) {
        if (!allowed.node) report('node', specifier);
      } else {
        const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
        if (!allowed.packages.test(name)) report('package', name);
      }
    }

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
      TSExternalModuleReference: (node) => check(node.expression),
      'CallExpression[callee.name="require"]': (node) => check(node.arguments[0]),
    };
  },
};

/** The raw IPC is used in one file at each end, which speaks the contract; everything else calls through it. */
const ipc = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { raw: '{{name}} is used in {{owner}} only; go through the contract in app/ipc/.' },
  },
  create(context) {
    const path = pathInProject(context);
    function check(node) {
      const name = node.name ?? node.value;
      if (!Object.hasOwn(RAW_IPC, name) || RAW_IPC[name] === path) return;
      context.report({ node, messageId: 'raw', data: { name, owner: RAW_IPC[name] } });
    }
    return {
      ImportSpecifier: (node) => check(node.imported),
      ExportSpecifier: (node) => check(node.local),
      MemberExpression: (node) => check(node.property),
      'ObjectPattern > Property': (node) => check(node.key),
    };
  },
};

function literal(node) {
  if (node?.type === 'TSLiteralType') return literal(node.literal);
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0].value.cooked;
  }
  return undefined;
}

function pathInProject(context) {
  return slashes(relative(context.cwd, context.filename));
}

function slashes(path) {
  return path.split(sep).join('/');
}

export const house = { meta: { name: 'house' }, rules: { imports, ipc } };
