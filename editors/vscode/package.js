#!/usr/bin/env node
'use strict';

// Makes copydesk-VERSION.vsix, which VS Code installs: a zip with the extension, the packages that it needs, and two
// files that describe it. The same sources give the same bytes.
//
//   npm install --omit=dev        once: gets vscode-languageclient
//   node package.js [--output FILE] [--dependencies FOLDER]

const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');

const root = __dirname;

/**
 * @param {string[]} args
 */
function main(args) {
  /** @type {Record<string, string>} */
  const options = {};
  while (args.length > 0) {
    const name = args.shift() ?? '';
    const value = args.shift();
    if (!['--output', '--dependencies'].includes(name) || value === undefined) {
      throw new Error('usage: node package.js [--output FILE] [--dependencies FOLDER]');
    }
    options[name] = value;
  }
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const output = options['--output'] ?? path.join(root, `${manifest.name}-${manifest.version}.vsix`);
  const dependencies = options['--dependencies'] ?? path.join(root, 'node_modules');

  /** By their names in the zip. @type {Map<string, PackedFile>} */
  const files = new Map();
  files.set('extension.vsixmanifest', { bytes: Buffer.from(vsixManifest(manifest)), isProgram: false });
  for (const file of extensionFiles()) files.set(`extension/${file}`, read(path.join(root, file)));
  for (const [name, folder] of packages(manifest.dependencies, dependencies)) {
    for (const file of walk(folder, (entry) => entry !== 'node_modules')) {
      files.set(`extension/node_modules/${name}/${file}`, read(path.join(folder, file)));
    }
  }
  files.set('[Content_Types].xml', { bytes: Buffer.from(contentTypes(files.keys())), isProgram: false });
  fs.writeFileSync(output, zip(files));
  console.log(output);
}

/**
 * @typedef {{ bytes: Buffer, isProgram: boolean }} PackedFile
 *
 * @param {string} file
 * @returns {PackedFile}
 */
function read(file) {
  return { bytes: fs.readFileSync(file), isProgram: (fs.statSync(file).mode & 0o111) !== 0 };
}

/** The extension's own files: all but what `.vscodeignore` names, what npm made, and packages made before. */
function extensionFiles() {
  const ignored = fs.readFileSync(path.join(root, '.vscodeignore'), 'utf8').split('\n').filter(Boolean);
  const isIgnored = (/** @type {string} */ file) =>
    ignored.some((line) => (line.endsWith('/**') ? file.startsWith(line.slice(0, -2)) : file === line));
  return walk(root, (entry) => !entry.startsWith('.') && entry !== 'node_modules').filter(
    (file) => !isIgnored(file) && !file.endsWith('.vsix') && file !== 'package-lock.json',
  );
}

/**
 * The files below a folder, sorted, with `/`.
 *
 * @param {string} folder
 * @param {(entry: string) => boolean} isWanted
 * @returns {string[]}
 */
function walk(folder, isWanted, prefix = '') {
  const entries = fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (!isWanted(entry.name)) return [];
    const name = prefix + entry.name;
    if (entry.isDirectory()) return walk(path.join(folder, entry.name), isWanted, `${name}/`);
    return entry.isFile() ? [name] : [];
  });
}

/**
 * The packages that run with the extension, by their place below `node_modules`, with what they need themselves.
 *
 * @param {Record<string, string>} wanted
 * @param {string} folder
 * @returns {Map<string, string>}
 */
function packages(wanted, folder) {
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @type {[name: string, near: string[]][]} */
  const pending = Object.keys(wanted).map((name) => [name, []]);
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const [name, near] = next;
    // As Node looks: beside the package that wants it, then further out.
    let place;
    for (let depth = near.length; depth >= 0 && place === undefined; depth -= 1) {
      const candidate = [...near.slice(0, depth), name].join('/node_modules/');
      if (fs.existsSync(path.join(folder, candidate, 'package.json'))) place = candidate;
    }
    if (place === undefined) {
      throw new Error(`the package ${name} is missing; get it by: npm install --omit=dev`);
    }
    if (found.has(place)) continue;
    const home = path.join(folder, place);
    found.set(place, home);
    const { dependencies = {} } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'));
    for (const needed of Object.keys(dependencies)) pending.push([needed, place.split('/node_modules/')]);
  }
  return found;
}

/**
 * @param {string} text
 */
function escaped(text) {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/**
 * What VS Code reads of the extension before it unpacks it.
 *
 * @param {any} manifest
 */
function vsixManifest(manifest) {
  const texts = JSON.parse(fs.readFileSync(path.join(root, 'package.nls.json'), 'utf8'));
  const said = (/** @type {string} */ text) => escaped(text.replace(/^%(.+)%$/, (_, key) => texts[key]));
  const property = (/** @type {string} */ id, /** @type {string} */ value) =>
    `      <Property Id="Microsoft.VisualStudio.Code.${id}" Value="${escaped(value)}"/>`;
  const asset = (/** @type {string} */ type, /** @type {string} */ file) =>
    `    <Asset Type="Microsoft.VisualStudio.${type}" Path="extension/${escaped(file)}" Addressable="true"/>`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">',
    '  <Metadata>',
    `    <Identity Language="en-US" Id="${manifest.name}" Version="${manifest.version}" Publisher="${manifest.publisher}"/>`,
    `    <DisplayName>${said(manifest.displayName)}</DisplayName>`,
    `    <Description xml:space="preserve">${said(manifest.description)}</Description>`,
    `    <Tags>${escaped(manifest.keywords.join(','))}</Tags>`,
    `    <Categories>${escaped(manifest.categories.join(','))}</Categories>`,
    '    <GalleryFlags>Public</GalleryFlags>',
    '    <Properties>',
    property('Engine', manifest.engines.vscode),
    property('ExtensionDependencies', ''),
    property('ExtensionKind', 'workspace'),
    property('LocalizedLanguages', ''),
    '    </Properties>',
    '    <License>extension/LICENSE</License>',
    `    <Icon>extension/${escaped(manifest.icon)}</Icon>`,
    '  </Metadata>',
    '  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>',
    '  <Dependencies/>',
    '  <Assets>',
    asset('Code.Manifest', 'package.json'),
    asset('Services.Content.Details', 'README.md'),
    asset('Services.Content.License', 'LICENSE'),
    asset('Services.Icons.Default', manifest.icon),
    '  </Assets>',
    '</PackageManifest>',
    '',
  ].join('\n');
}

/**
 * The types of files in the zip, as its format wants them: by extension.
 *
 * @param {Iterable<string>} names
 */
function contentTypes(names) {
  const extensions = new Set([...names].map((name) => path.posix.extname(name)).filter(Boolean));
  const types = [...extensions].sort().map((extension) => {
    const type = { '.json': 'application/json', '.vsixmanifest': 'text/xml', '.png': 'image/png' }[extension];
    return `<Default Extension="${escaped(extension)}" ContentType="${type ?? 'application/octet-stream'}"/>`;
  });
  const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return `<?xml version="1.0" encoding="utf-8"?>\n<Types xmlns="${namespace}">${types.join('')}</Types>\n`;
}

/**
 * A zip file (APPNOTE 4.3) of files in memory, all of one old date.
 *
 * @param {Map<string, PackedFile>} files
 */
function zip(files) {
  const date = 0x21; // 1 January 1980.
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, { bytes, isProgram }] of files) {
    const packed = zlib.deflateRawSync(bytes, { level: 9 });
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0); // The version that is needed.
    fields.writeUInt16LE(0x800, 2); // Names are in UTF-8.
    fields.writeUInt16LE(8, 4); // Deflated.
    fields.writeUInt16LE(date, 8);
    fields.writeUInt32LE(checksum(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, title]);
    const entry = Buffer.alloc(42);
    entry.writeUInt16LE(20 | (3 << 8), 0); // Made on Unix.
    fields.copy(entry, 2);
    entry.writeUInt32LE(((isProgram ? 0o100755 : 0o100644) << 16) >>> 0, 34);
    entry.writeUInt32LE(offset, 38);
    parts.push(head, packed);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), entry, title);
    offset += head.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, entries, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const checksums = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/**
 * CRC-32, which older Nodes do not offer.
 *
 * @param {Buffer} bytes
 */
function checksum(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ checksums[(value ^ byte) & 0xff];
  return (value ^ 0xffffffff) >>> 0;
}

if (require.main === module) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(`package: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
