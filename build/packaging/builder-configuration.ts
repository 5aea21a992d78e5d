import type { Configuration, FileAssociation, FileSet } from 'electron-builder';
import { nativePackages } from './native-packages';

export interface PackagingOptions {
  /** The folder of `package.json`. */
  readonly project: string;
  /** Where the results go. */
  readonly out: string;
  /** The folder that `makeIcons` has filled. */
  readonly icons: string;
  /** An unpacked Electron and its version; without one electron-builder downloads what `package.json` names. */
  readonly electron: { readonly dist: string; readonly version: string } | null;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * A package for Linux must name somebody and somewhere. Who publishes a build says so by `GALLEY_MAINTAINER` ("Name
 * <address>") and `GALLEY_HOMEPAGE`; until then the name is one that can belong to nobody (RFC 2606).
 */
export const NOBODY = {
  maintainer: 'Galley contributors <nobody@galley.invalid>',
  homepage: 'https://galley.invalid/',
} as const;

const ARCHITECTURES: ('x64' | 'arm64')[] = ['x64', 'arm64'];

/** A story's own files: nobody else's while nobody else says so. */
const STORY_FILES: FileAssociation[] = [
  {
    ext: 'textbundle',
    name: 'TextBundle',
    description: 'Galley story',
    mimeType: 'application/x-textbundle',
    role: 'Editor',
    rank: 'Alternate',
    isPackage: true,
  },
  {
    ext: 'textpack',
    name: 'TextPack',
    description: 'Galley story in one file',
    mimeType: 'application/x-textpack',
    role: 'Editor',
    rank: 'Alternate',
  },
];

/** Offered for, never taken over: a newsroom has other editors for it. On Windows `installer.nsh` does this. */
const MARKDOWN: FileAssociation = {
  ext: 'md',
  name: 'Markdown',
  description: 'Markdown text',
  mimeType: 'text/markdown',
  role: 'Editor',
  rank: 'Alternate',
};

/** In a package outside of the bundles: what nothing runs or reads. The terms of all are in the app's own list. */
const UNUSED_FILES = [
  '!**/*.{map,ts,mts,cts,flow,md,markdown,cc,cpp,c,hh,h,gyp,gypi,sh}',
  '!**/*.spec.js',
  '!**/{eslint.config.mjs,.*}',
  '!{test,tests,install,scripts,src,types,doc,man}{,/**}',
];

/** And what is only in one package. */
const UNUSED_IN: Readonly<Record<string, readonly string[]>> = {
  'exiftool-vendored': ['!{data,dist/update}{,/**}'],
  'exiftool-vendored.pl': [
    '!bin/{config_files,arg_files,fmt_files}{,/**}',
    '!bin/{Changes,MANIFEST,META.json,META.yml,Makefile.PL,README,validate,build_*,pp_*,*.spec}',
  ],
  luxon: ['!build/{amd,cjs-browser,es6,global}{,/**}'],
  '@img/sharp-libvips-linux-x64': ['!lib/glib-2.0{,/**}'],
  '@img/sharp-libvips-linux-arm64': ['!lib/glib-2.0{,/**}'],
};

/**
 * How Galley is packed, for all systems. What is signed is signed by what electron-builder finds in the environment
 * (`CSC_LINK`, `APPLE_ID` and so on); nothing of it stands here. Binaries come from the packages as npm has installed
 * them, so each processor's package is built on such a machine.
 */
export function builderConfiguration(options: PackagingOptions): Configuration {
  const { project, out, icons, electron, env } = options;
  return {
    appId: 'net.galley.editor',
    productName: 'Galley',
    copyright: 'MIT License',
    directories: { output: out, buildResources: 'build/packaging' },
    extraMetadata: { homepage: env['GALLEY_HOMEPAGE'] || NOBODY.homepage },
    removePackageScripts: true,
    ...(electron ? { electronDist: electron.dist, electronVersion: electron.version } : {}),
    files: [
      'package.json',
      'dist/**',
      // The command line needs a Node, and the fuse below takes that out of the packed app.
      '!dist/cli{,/**}',
      '!**/*.map',
      ...nativePackages(project).map(packageFiles),
    ],
    asar: true,
    asarUnpack: [
      'node_modules/@img/**',
      'node_modules/@libsql/**',
      'node_modules/@parcel/watcher-*/**',
      'node_modules/exiftool-vendored.*/**',
    ],
    // "No" tells electron-builder that `files` names the packages: it would compile them anew, and pack every one that
    // package.json names, though nearly all are in the bundles.
    beforeBuild: () => Promise.resolve(false),
    publish: null,
    electronLanguages: ['en-US', 'en', 'id', 'ar'],
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    },
    fileAssociations: STORY_FILES,
    win: {
      icon: `${icons}/icon.ico`,
      target: [{ target: 'nsis', arch: ARCHITECTURES }],
      requestedExecutionLevel: 'asInvoker',
    },
    nsis: {
      oneClick: true,
      perMachine: false,
      allowElevation: false,
      packElevateHelper: false,
      // Stories are never where the app is; settings and versions are left for the next installation.
      deleteAppDataOnUninstall: false,
      include: 'build/packaging/installer.nsh',
      uninstallDisplayName: '${productName}',
    },
    mac: {
      icon: `${icons}/icon.icns`,
      category: 'public.app-category.news',
      target: [
        { target: 'dmg', arch: ARCHITECTURES },
        { target: 'zip', arch: ARCHITECTURES },
      ],
      hardenedRuntime: true,
      gatekeeperAssess: false,
      entitlements: 'build/packaging/entitlements.mac.plist',
      entitlementsInherit: 'build/packaging/entitlements.mac.plist',
      fileAssociations: [MARKDOWN],
      // A .textbundle is a folder: the Finder shows it as one thing when somebody says what it is.
      extendInfo: {
        UTImportedTypeDeclarations: [
          importedType('org.textbundle.package', 'textbundle', ['com.apple.package']),
          importedType('org.textbundle.textpack', 'textpack', ['public.zip-archive']),
          importedType('net.daringfireball.markdown', 'md', ['public.plain-text']),
        ],
      },
    },
    linux: {
      icon: `${icons}/linux`,
      category: 'Office;WordProcessor;Publishing;',
      synopsis: 'Offline editor for journalists',
      description:
        'Write a story, caption its pictures, say who said what, and file it. Nothing leaves the machine.',
      maintainer: env['GALLEY_MAINTAINER'] || NOBODY.maintainer,
      vendor: 'Galley contributors',
      executableName: 'galley',
      syncDesktopName: true,
      fileAssociations: [MARKDOWN],
      desktop: {
        entry: {
          GenericName: 'Newsroom editor',
          Keywords: 'Journalism;Writing;Markdown;News;',
        },
      },
      target: ['AppImage', 'deb', 'rpm'].map((target) => ({ target, arch: ARCHITECTURES })),
    },
    deb: {
      packageCategory: 'editors',
      priority: 'optional',
      // ExifTool, which reads the captions of photos, is a program in Perl.
      depends: [
        ...[
          'libasound2',
          'libatspi2.0-0',
          'libgbm1',
          'libgtk-3-0',
          'libnss3',
          'libxss1',
          'libxtst6',
        ],
        ...['perl', 'xdg-utils'],
      ],
      // Keeps the keys of protected sources.
      recommends: ['libsecret-1-0', 'libglib2.0-bin'],
    },
    rpm: {
      packageCategory: 'Applications/Editors',
      depends: [
        ...['gtk3', 'nss', 'libXScrnSaver', 'at-spi2-core', 'xdg-utils', 'perl'],
        ...['(libXtst or libXtst6)', '(alsa-lib or libasound2)', '(mesa-libgbm or libgbm1)'],
      ],
    },
  };
}

/** What is packed of an installed package. */
function packageFiles(folder: string): FileSet {
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const filter = ['**/*', ...UNUSED_FILES, ...(UNUSED_IN[name] ?? [])];
  return { from: folder, to: folder, filter };
}

function importedType(identifier: string, extension: string, conformsTo: readonly string[]) {
  return {
    UTTypeIdentifier: identifier,
    UTTypeConformsTo: conformsTo,
    UTTypeTagSpecification: { 'public.filename-extension': [extension] },
  };
}
